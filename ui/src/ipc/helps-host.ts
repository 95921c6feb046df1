import type { ExperimentView } from "./generated/ExperimentView";
import type { HelpsView } from "./generated/HelpsView";
import type { StartExperiment } from "./generated/StartExperiment";

/** What the window may ask about what helps. */
export interface HelpsHost {
  /** Every routine and tag, the nights with it and those without. */
  helps(outcome: HelpsView["outcome"]): Promise<HelpsView>;
  /** All experiments, the newest first. */
  experiments(): Promise<ExperimentView[]>;
  /** Starts one; the coming evening is its first. */
  startExperiment(wanted: StartExperiment): Promise<ExperimentView>;
  /** Would rather not do what is dealt for tonight. It is remembered, and the night counts. */
  refuseTonight(): Promise<ExperimentView>;
  stopExperiment(): Promise<ExperimentView>;
  /** Asks where to and writes an experiment whole; returns the file's name, `null`: the person changed their mind. */
  saveExperiment(id: number): Promise<string | null>;
  /** The page of an experiment that has ended, written by the program: what a person calls a routine is text in it. */
  experimentPage(id: number): Promise<string>;
  /** Writes that page into a file where the person says; its name, or `null` when they say nowhere. */
  saveExperimentPage(id: number): Promise<string | null>;
}
