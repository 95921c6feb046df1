import { playerView } from "../../src/ipc/sample/player";
import routines from "../../src/ipc/sample/routines.json";

/** A step as a picture of it is asked for. */
export interface StepPicture {
  /** `F3`, `H1-circles`. */
  name: string;
  /** What the address asks of the sample data. */
  query: string;
}

/** A moment of a step when its stroke has come a good way and its words have stood for a while. */
const SHARE = 0.42;

/** Lists the steps of every routine, the right sides left out: they are mirrored. */
export function stepPictures(): Map<string, StepPicture[]> {
  return new Map(routines.map(({ id }) => [id, ofRoutine(id)]));
}

function ofRoutine(id: string): StepPicture[] {
  const steps = [...playerView(id).segments.entries()];
  return steps
    .filter(([, { kind, side }]) => kind === "step" && side !== "right")
    .map(([position, { step_id, duration_ms }]) => ({
      name: step_id,
      query: `screen=player&routine=${id}&position=${position}&at=${Math.round(duration_ms * SHARE)}`,
    }));
}
