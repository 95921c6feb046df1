/** Takes a message of several paragraphs apart. */
export function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map((part) => part.trim());
}
