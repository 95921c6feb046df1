/** Finds where the keyboard lands on a line: on the answer in force, else on the first thing to press or write into. */
export function firstControl(line: Element | null | undefined): HTMLElement | null {
  if (!line) return null;
  return line.querySelector<HTMLElement>("[aria-checked=true]") ?? line.querySelector<HTMLElement>("input, button");
}
