import type { AboutView } from "../../ipc/generated/AboutView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** What the program says of itself, and the lines to send along when something does not work. */
export class About {
  view = $state.raw<AboutView | null>(null);
  diagnostics = $state("");
  problem = $state<string | null>(null);
  /** `copied`, or `select`: the clipboard is closed, and the lines are marked to be copied by hand. */
  copied = $state<"copied" | "select" | null>(null);

  constructor(
    private readonly host: Pick<Host, "about" | "diagnostics">,
    private readonly write: (text: string) => Promise<void> = (text) => navigator.clipboard.writeText(text),
  ) {}

  async load(): Promise<void> {
    try {
      [this.view, this.diagnostics] = await Promise.all([this.host.about(), this.host.diagnostics()]);
    } catch (error) {
      this.problem = problemWords(error);
    }
  }

  async copy(): Promise<void> {
    this.copied = null;
    try {
      await this.write(this.diagnostics);
      this.copied = "copied";
    } catch {
      this.copied = "select";
    }
  }
}
