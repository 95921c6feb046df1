import type { Motion } from "./picture";

/** Holds an element where its motion is at `timeMs`: paused, sought and sped up with the player's clock, never by itself. */
export function move(motion: Motion | null, timeMs: () => number): (element: Element) => (() => void) | undefined {
  return (element) => {
    if (!motion) return undefined;
    const animation = element.animate(
      motion.frames.map((frame) => ({ ...frame })),
      { duration: motion.cycleMs, iterations: Infinity },
    );
    animation.pause();
    $effect(() => {
      animation.currentTime = timeMs();
    });
    return () => animation.cancel();
  };
}
