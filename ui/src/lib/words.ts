// Every word a person reads, from the Fluent files both programs share.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { pseudoAccents, pseudoBidi } from "./pseudo-locale";

const files = import.meta.glob<string>("../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

const FALLBACK = "en";
/** Reads like English with accents, brackets and 40 % more length: shows text that is not translated or does not fit. */
const PSEUDO = "en-XA";
/** Reads like English written from right to left: shows what does not turn around with the page. */
const PSEUDO_BIDI = "ar-XB";

const PSEUDO_WRITING: Partial<Record<string, (text: string) => string>> = {
  [PSEUDO]: pseudoAccents,
  [PSEUDO_BIDI]: pseudoBidi,
};

/** Languages written from right to left, by their first subtag. */
const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

let language = FALLBACK;
let bundles: FluentBundle[] = [readBundle(FALLBACK, FALLBACK)];

function readBundle(tag: string, folder: string): FluentBundle {
  const pseudo = PSEUDO_WRITING[tag];
  // A made-up language has the numbers of English, as those written without words have.
  const bundle = new FluentBundle(pseudo ? FALLBACK : tag, {
    useIsolating: false,
    ...(pseudo ? { transform: pseudo } : {}),
  });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/locales/${folder}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

/** Sets the language of the words, with English for what it lacks. */
export function useLanguage(tag: string): void {
  language = tag;
  const base = tag.split("-")[0] ?? FALLBACK;
  const isPseudo = tag in PSEUDO_WRITING;
  const folders = isPseudo ? [] : [tag, base].filter((name, index, all) => all.indexOf(name) === index);
  bundles = folders
    .filter((folder) => Object.keys(files).some((path) => path.includes(`/locales/${folder}/`)))
    .map((folder) => readBundle(tag, folder));
  bundles.push(readBundle(isPseudo ? tag : FALLBACK, FALLBACK));
}

/** Names the language in use, a BCP 47 tag, for dates and numbers. */
export function currentLanguage(): string {
  return language in PSEUDO_WRITING ? "en" : language;
}

/** Tells which way the language in use is written. */
export function textDirection(): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language.split("-")[0] ?? FALLBACK) ? "rtl" : "ltr";
}

/** Says whether a message exists. */
export function hasWords(id: string): boolean {
  return bundles.some((bundle) => bundle.hasMessage(id));
}

/** Writes the message `id`; a missing one shows its id, so that it is seen. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  for (const bundle of bundles) {
    const value = bundle.getMessage(id)?.value;
    if (value) return bundle.formatPattern(value, args ?? null, []);
  }
  return `{${id}}`;
}
