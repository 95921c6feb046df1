import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { TightPlaceView } from "../../ipc/generated/TightPlaceView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** What can feel tight, from head to foot, and then what is no place. */
export const PLACES: readonly TightPlaceView[] = ["head", "face", "neck", "hands", "feet", "everything", "tired"];

/** What feels tight tonight, and the routine the program proposes for it. Nothing of it is kept. */
export class BodyMap {
  place = $state<TightPlaceView | null>(null);
  proposal = $state.raw<RoutineView | null>(null);
  problem = $state<string | null>(null);

  constructor(private readonly host: Host) {}

  async pick(place: TightPlaceView): Promise<void> {
    this.place = place;
    try {
      const proposal = await this.host.proposeRoutine(place);
      // Another place may have been picked in the meantime: its own answer comes, or was refused already.
      if (this.place !== place) return;
      this.proposal = proposal;
      this.problem = null;
    } catch (error) {
      if (this.place !== place) return;
      this.proposal = null;
      this.problem = problemWords(error);
    }
  }
}
