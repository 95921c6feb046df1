// Which words belong to which part of safety, in order. The words are in safety.ftl.

/** A heading and what stands under it, as ids of words. */
export interface SafetySection {
  id: string;
  /** Urgent sections carry a mark at their edge. */
  isUrgent: boolean;
  parts: string[];
}

function section(id: string, parts: string[], isUrgent = false): SafetySection {
  return { id, isUrgent, parts: parts.map((part) => `safety-${id}-${part}`) };
}

/** What to leave out, condition by condition. */
export const LEAVE_OUT = section("leave", [
  "pregnant",
  "clot",
  "feet",
  "eyes",
  "neck",
  "blood",
  "skin",
  "cancer",
  "heart",
  "jaw",
  "temples",
  "fever",
]);

/** Places nobody presses. */
export const NEVER = section("never", ["eyes", "neck", "spine", "knee", "oil", "ball"]);

/** When to stop and rest. */
export const REST: SafetySection = { id: "rest", isUrgent: false, parts: ["safety-rest"] };

/** When to call for help. */
export const EMERGENCY: SafetySection = {
  id: "emergency",
  isUrgent: true,
  parts: ["safety-emergency", "safety-emergency-number"],
};

/** When a bad night is more than that. */
export const PROFESSIONAL = section("professional", ["insomnia", "breathing", "legs", "mood", "other", "crisis"]);

/** All of it, in the order it is read in behind "Read this first". */
export const READ_THIS: SafetySection[] = [LEAVE_OUT, NEVER, REST, EMERGENCY, PROFESSIONAL];
