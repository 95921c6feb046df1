const ACCENTS: Record<string, string> = {
  a: "á",
  c: "ç",
  d: "ð",
  e: "é",
  g: "ğ",
  h: "ĥ",
  i: "í",
  k: "ķ",
  l: "ļ",
  n: "ñ",
  o: "ö",
  r: "ř",
  s: "š",
  t: "ţ",
  u: "ü",
  w: "ŵ",
  y: "ý",
  z: "ž",
  A: "Å",
  B: "Ɓ",
  D: "Ð",
  E: "É",
  G: "Ğ",
  I: "Î",
  L: "Ļ",
  N: "Ñ",
  O: "Ö",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Ü",
  Y: "Ý",
};

/** Turns every word around, as Arabic and Hebrew are written: right to left, in marks that say so. */
export function pseudoBidi(text: string): string {
  return text.replace(/\p{L}[\p{L}'’]*/gu, "\u202e$&\u202c");
}

/** Writes accents over the letters, doubles the vowels to make it about 40 % longer, and puts brackets around it. */
export function pseudoAccents(text: string): string {
  const words = text.trim();
  if (words.length < 2) return text;
  const long = words.replace(/[aeiouy]/gi, "$&$&");
  const accented = long.replace(/[A-Za-z]/g, (letter) => ACCENTS[letter] ?? letter);
  const missing = Math.ceil(words.length * 1.4) - long.length;
  return text.replace(words, `[${accented}${"~".repeat(Math.max(0, missing))}]`);
}
