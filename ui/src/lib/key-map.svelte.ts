/** Whether the map of the keys stands over the screen. Screens ask for it; App.svelte draws it. */
class KeyMap {
  isOpen = $state(false);

  open(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }
}

export const keyMap = new KeyMap();
