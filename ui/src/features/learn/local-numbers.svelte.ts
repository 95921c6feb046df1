import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** The numbers for help the person has set. Blank ones are not set. */
export class LocalNumbers {
  emergency = $state<string | null>(null);
  crisis = $state<string | null>(null);
  problem = $state<string | null>(null);

  constructor(private readonly host: Host) {}

  async load(): Promise<void> {
    try {
      const settings = await this.host.listSettings();
      const text = (key: string): string | null => {
        const value = settings.find((setting) => setting.key === key)?.value;
        return typeof value === "string" && value.trim() ? value.trim() : null;
      };
      this.emergency = text("help.emergency_number");
      this.crisis = text("help.crisis_line");
      this.problem = null;
    } catch (error) {
      // The known numbers stand there all the same.
      this.problem = problemWords(error);
    }
  }
}
