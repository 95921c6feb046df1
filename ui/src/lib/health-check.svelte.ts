import type { HealthAnswer } from "../ipc/generated/HealthAnswer";
import type { HealthQuestionView } from "../ipc/generated/HealthQuestionView";
import type { Host } from "../ipc/host";
import { problemWords } from "./problem";

/** The questions of the health check with their answers. Every answer is kept at once; it may be taken back. */
export class HealthCheck {
  questions = $state.raw<HealthQuestionView[]>([]);
  problem = $state<string | null>(null);

  constructor(private readonly host: Host) {}

  async load(): Promise<void> {
    await this.ask(() => this.host.healthCheck());
  }

  /** Keeps what was said to a question; `null` opens it again. */
  async say(flag: string, answer: HealthAnswer | null): Promise<void> {
    // It shows at once; what is kept comes back, or what was before when it is refused.
    const before = this.questions;
    this.questions = before.map((question) => (question.flag === flag ? { ...question, answer } : question));
    if (!(await this.ask(() => this.host.answerHealth([{ flag, answer }])))) this.questions = before;
  }

  private async ask(call: () => Promise<HealthQuestionView[]>): Promise<boolean> {
    try {
      this.questions = await call();
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = problemWords(error);
      return false;
    }
  }
}
