import type { Host } from "../../ipc/host";

/** The numbers for help the person has set. Blank ones are not set. */
export class LocalNumbers {
  emergency = $state<string | null>(null);
  crisis = $state<string | null>(null);

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
    } catch {
      // The known numbers stand there all the same: nobody who needs them has to read of a database first.
    }
  }
}
