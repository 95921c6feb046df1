// The drawings of ui/illustrations as markup, ready to stand inside an <svg> of 800 × 800 units.
const files = import.meta.glob<string>("../../illustrations/*.svg", { query: "?raw", import: "default", eager: true });

/** Names a place in drawing units: x, y, width, height. */
export type Box = readonly [number, number, number, number];

/** The whole drawing. */
export const WHOLE: Box = [0, 0, 800, 800];

/** Names every drawing. */
export function drawingNames(): string[] {
  return Object.keys(files).map((path) => path.replace(/^.*\/|\.svg$/g, ""));
}

/**
 * Takes the inside of a drawing. Ids that are referred to are prefixed: the same drawing may stand twice on a screen.
 * The others become classes (`part-lashes`), by which a screen fades or hides a part. Title and description are left
 * out; the element that holds the drawing carries its name.
 */
export function drawingMarkup(view: string, prefix: string): string {
  const file = files[`../../illustrations/${view}.svg`];
  if (!file) throw new Error(`no drawing named ${view}`);
  const referred = new Set([...file.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].map((match) => match[1]));
  return file
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<title[\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/g, "")
    .replace(/\bid="([^"]+)"/g, (_, id: string) => (referred.has(id) ? `id="${prefix}-${id}"` : `class="part-${id}"`))
    .replace(/url\(#/g, `url(#${prefix}-`)
    .replace(/href="#/g, `href="#${prefix}-`);
}

/** Says whether there is a drawing of that name. */
export function hasDrawing(view: string): boolean {
  return `../../illustrations/${view}.svg` in files;
}
