/** Below the window by so many pixels a chart is painted at once: it is scrolled to first. */
const AHEAD = 100;
/** Where the web view does not tell when it is idle, the charts out of sight wait this long. */
const LATER_MS = 300;

/** Calls `see` at once for an element in sight, else when those are painted and there is nothing better to do. */
export function whenSeen(element: Element, see: () => void): () => void {
  let isForgotten = false;
  const seeUnlessForgotten = () => {
    if (!isForgotten) see();
  };
  const whenIdle = () => {
    if (window.requestIdleCallback) window.requestIdleCallback(seeUnlessForgotten);
    else window.setTimeout(seeUnlessForgotten, LATER_MS);
  };
  if (element.getBoundingClientRect().top < window.innerHeight + AHEAD) see();
  else requestAnimationFrame(() => requestAnimationFrame(whenIdle));
  return () => {
    isForgotten = true;
  };
}
