import safety from "../../../src-tauri/crates/app/content/safety.json";
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

/** Lists the steps of every routine, each way of them, and those that stand in for them. Right sides are mirrored: not here. */
export function stepPictures(): Map<string, StepPicture[]> {
  return new Map(routines.map(({ id }) => [id, ofRoutine(id)]));
}

function ofRoutine(id: string): StepPicture[] {
  const segments = [...playerView(id).segments.entries()];
  return segments
    .filter(([, { kind, side }]) => kind === "step" && side !== "right")
    .flatMap(([position, { step_id, duration_ms }]) => {
      const query = `screen=player&routine=${id}&position=${position}&at=${Math.round(duration_ms * SHARE)}`;
      return [
        { name: step_id, query },
        ...otherWays(id, step_id).map((way) => ({
          name: `${step_id}-${way}`,
          query: `${query}&way=${step_id}:${way}`,
        })),
        ...standIns(id, step_id).map((other) => ({ name: other, query: `${query}&instead=${step_id}:${other}` })),
      ];
    });
}

/** The ways of a step but for the usual one. */
function otherWays(routineId: string, stepId: string): string[] {
  const steps = routines.find(({ id }) => id === routineId)?.steps ?? [];
  return steps.find(({ id }) => id === stepId)?.ways.slice(1) ?? [];
}

/** What a flag of the health check does to a routine. */
type Cell = string | { replace?: Partial<Record<string, string>> };

/** The steps that take a step's place for somebody. */
function standIns(routineId: string, stepId: string): string[] {
  const cells = Object.values(safety.cells).map((flag) => (flag as Record<string, Cell>)[routineId]);
  const others = cells.map((cell) => (typeof cell === "object" ? cell.replace?.[stepId] : undefined));
  return [...new Set(others.filter((other) => other !== undefined))];
}
