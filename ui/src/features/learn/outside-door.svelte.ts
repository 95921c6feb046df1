import type { Host, OutsideLink } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** Opens addresses outside of Drowse, and says when one did not open. */
export class OutsideDoor {
  problem = $state<string | null>(null);

  constructor(private readonly host: Host) {}

  async open(link: OutsideLink): Promise<void> {
    try {
      await this.host.openOutside(link);
      this.problem = null;
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
