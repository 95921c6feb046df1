// Hands on what live regions say. WebKitGTK tells a screen reader of names, roles and focus, but not of changes in a live
// region; the window can. The other systems' web views do it themselves: there the host says nothing.

const REGIONS = "[aria-live]:not([aria-live=off]), [role=status], [role=alert]";

/** Finds the live regions a change is in, or brings. */
function regionsOf({ target, addedNodes }: MutationRecord): Element[] {
  const element = target instanceof Element ? target : target.parentElement;
  const around = element?.closest(REGIONS);
  if (around) return [around];
  const brought = [...addedNodes].filter((node) => node instanceof Element);
  return brought.flatMap((node) => (node.matches(REGIONS) ? [node] : [...node.querySelectorAll(REGIONS)]));
}

/** Reads a region as it is spoken. */
function wordsOf(region: Element): string {
  return region.textContent.replace(/\s+/g, " ").trim();
}

/** Hands on the words of every live region below `root` when they change, until the returned function is called. */
export function followLiveRegions(root: Element, say: (words: string) => void): () => void {
  const said = new WeakMap<Element, string>();
  const observer = new MutationObserver((changes) => {
    for (const region of new Set(changes.flatMap(regionsOf))) {
      const words = wordsOf(region);
      if (words && region.isConnected && said.get(region) !== words) say(words);
      said.set(region, words);
    }
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}
