// The page of an experiment as the program writes it: the two files are written and compared by tests/journeys/samples.rs.
import english from "./experiment.en.html?raw";
import stretched from "./experiment.en-XA.html?raw";

/** The same experiment, whichever is asked for. */
export function sampleExperimentPage(language: string | null): string {
  return language === "en-XA" ? stretched : english;
}
