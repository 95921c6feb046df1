import type { HelpsView } from "../generated/HelpsView";
import helps from "./helps.json";

/** What went together with the nights of the sample diary, as the program says it. */
export function sampleHelps(outcome: HelpsView["outcome"]): HelpsView {
  return helps[outcome] as HelpsView;
}
