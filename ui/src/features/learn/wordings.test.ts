import { describe, expect, it } from "vitest";

const files = import.meta.glob<string>("../../../locales/en/*.ftl", { query: "?raw", import: "default", eager: true });

/** Wordings that say more than is known. `unless`: in a message that also says this, it is right. */
const FORBIDDEN: readonly { words: RegExp; unless?: RegExp; why: string }[] = [
  { words: /because people (are )?miss(ing)? work/i, why: "the cost is lost productivity and earlier deaths" },
  {
    words: /411 billion/,
    unless: /up to .*lost productivity and earlier deaths|up to \$411/,
    why: "a model's upper end",
  },
  { words: /same benefits/i, unless: /some of the same benefits/i, why: "almost every trial was given by a therapist" },
  { words: /\bcures?\b/i, why: "nothing here cures" },
  { words: /\bheals?\b/i, why: "nothing here heals" },
  { words: /bring(s)? healing/i, unless: /said to bring healing; trials have not shown/i, why: "trials found none" },
  { words: /force(s|d)? (the|your) body/i, why: "massage may help interrupt the cycle, and forces nothing" },
  { words: /15,?000/, unless: /often quoted, without a clear source/i, why: "nobody knows where the number is from" },
  { words: /cannot sleep at all/i, unless: /animal/i, why: "it was seen in animals, and is disputed" },
  { words: /stimulates? (the )?(production of )?melatonin/i, why: "no evidence was found" },
  { words: /(raises|increases|boosts) serotonin/i, why: "it was more in urine, and what that means is unknown" },
  { words: /(lowers|reduces) (your )?cortisol/i, why: "effects are small or uncertain" },
  { words: /\bends? (the )?hyperarousal/i, why: "nobody has tested it" },
  { words: /breaks the cycle/i, why: "it may help interrupt it" },
  { words: /should work for you|will work for you/i, why: "a promise" },
  { words: /before long/i, why: "a promise" },
  { words: /will (help you )?sleep (better|more)/i, why: "a promise" },
  { words: /guarantee|proven to (help|work)|clinically proven/i, why: "a promise" },
  { words: /blocked energy|energy meridians/i, why: "no anatomical basis; “traditionally believed”" },
  { words: /corresponds? to (an organ|organs|a body part)/i, why: "a map by tradition alone" },
  { words: /feel certain/i, why: "finding the cause of pain is a professional's work" },
  { words: /better than (a )?sham/i, unless: /trial|pooled|slightly|review/i, why: "other trials disagree" },
  { words: /certified by the American Massage/i, why: "it is an association of members" },
  { words: /increased gut function|end your insomnia/i, why: "more than was measured" },
];

/** What a person reads, message by message. */
const messages = Object.values(files)
  .flatMap((text) => text.split(/\n(?=[a-z])/))
  .map((message) => message.replace(/^#.*$/gm, ""));

describe("wordings", () => {
  it.each(FORBIDDEN)("never say $words: $why", ({ words, unless }) => {
    const found = messages.filter((message) => words.test(message) && !unless?.test(message));
    expect(found).toEqual([]);
  });

  it.each([
    "learn-a = The US loses money because people are missing work.",
    "learn-a = It has the same benefits.",
    "learn-a = The sole has 15,000 nerve endings.",
    "learn-a = Rubbing it stimulates melatonin.",
  ])("are found: %s", (message) => {
    expect(FORBIDDEN.some(({ words, unless }) => words.test(message) && !unless?.test(message))).toBe(true);
  });

  it.each([
    "up to $411 billion a year (2.28 % of GDP) in lost productivity and earlier deaths",
    "a figure of 15,000 is often quoted, without a clear source",
    "Pooled studies show less pain and better mood, but not clearly better sleep",
    "Several small hospital studies report steadier or better sleep",
    "Some studies found more serotonin in urine after massage; what that means for sleep is unknown",
    "scientists still debate",
    "Effects on cortisol are small or uncertain.",
    "may offer some of the same benefits",
    "In reflexology the edge of the big toe is linked with",
    "traditionally believed",
    "may help interrupt the cycle",
    "helped more than a sham routine in one trial",
    "One home study (n = 20) found better sleep efficiency after a 45-minute therapist massage",
    "Many people find one that suits them",
    "See a professional for unexplained pain",
  ])("say it as it is known: %s", (wording) => {
    expect(messages.some((message) => message.includes(wording))).toBe(true);
  });
});
