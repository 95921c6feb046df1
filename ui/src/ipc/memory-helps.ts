import type { ExperimentView } from "./generated/ExperimentView";
import type { HelpsView } from "./generated/HelpsView";
import type { StartExperiment } from "./generated/StartExperiment";
import type { HelpsHost } from "./helps-host";
import { Refused } from "./host";
import { MemoryTrends } from "./memory-trends";
import { sampleExperimentPage } from "./sample/experiment-page";
import { newExperiment, sampleExperiments } from "./sample/experiments";
import { sampleHelps } from "./sample/helps";

/** What helps, in sample data: `state=experiment` has one running, `experiment-clear` one that is finished. */
export abstract class MemoryHelps extends MemoryTrends implements HelpsHost {
  private known: ExperimentView[];
  protected abstract readonly query: URLSearchParams;

  constructor(states: Set<string>) {
    super(states);
    this.known = sampleExperiments(states);
  }

  helps = async (outcome: HelpsView["outcome"]) =>
    this.states.has("no-latency") && outcome === "sol"
      ? { outcome, nights: [], factors: [], experiments: [] }
      : sampleHelps(outcome);

  experiments = async () => this.known;

  async startExperiment(wanted: StartExperiment) {
    if (this.#running()) throw new Refused({ field: null, code: "experiment_running", args: {}, offer: null });
    const started = newExperiment(this.known.length + 1, wanted);
    this.known = [started, ...this.known];
    this.states.add("without");
    return started;
  }

  async refuseTonight() {
    for (const dealt of ["without", "rest", "dealt"]) this.states.delete(dealt);
    return this.#change({ tonight: null });
  }

  stopExperiment = async () => this.#change({ state: "stopped", tonight: null });

  async saveExperiment(id: number) {
    this.asked.push(`experiment ${id}`);
    return this.states.has("nowhere") ? null : "drowse-experiment.json";
  }

  async experimentPage(id: number) {
    if (this.known.find((each) => each.id === id)?.state !== "running")
      return sampleExperimentPage(this.query.get("lang"));
    throw new Refused({ field: null, code: "experiment_not_ended", args: {}, offer: null });
  }

  async saveExperimentPage(id: number) {
    this.asked.push(`experiment page ${id}`);
    return this.states.has("nowhere") ? null : "drowse-experiment.html";
  }

  #running(): ExperimentView | undefined {
    return this.known.find(({ state }) => state === "running");
  }

  #change(change: Partial<ExperimentView>): ExperimentView {
    const running = this.#running();
    if (!running) throw new Refused({ field: null, code: "experiment_none", args: {}, offer: null });
    const changed = { ...running, ...change };
    this.known = this.known.map((each) => (each === running ? changed : each));
    return changed;
  }
}
