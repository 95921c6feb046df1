import type { LoginView } from "../ipc/generated/LoginView";
import type { Host } from "../ipc/host";
import { problemWords } from "./problem";

/** Whether reminders come after the computer was off, as the system has it. */
export class LoginStart {
  view = $state.raw<LoginView | null>(null);
  problem = $state<string | null>(null);
  /** The last answer was taken. */
  isKept = $state(false);

  constructor(private readonly host: Host) {}

  async load(): Promise<void> {
    try {
      this.view = await this.host.atLogin();
      this.problem = null;
    } catch (error) {
      this.problem = problemWords(error);
    }
  }

  /** Keeps the answer once the system did it, and shows what the system has then. */
  async answer(mayStart: boolean): Promise<void> {
    this.isKept = false;
    try {
      await this.host.setSetting("autostart", mayStart ? "on" : "off");
      await this.load();
      this.isKept = this.problem === null;
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}
