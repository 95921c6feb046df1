// The drawings of ui/illustrations as markup, ready to stand inside an <svg> of 800 × 800 units.
const files = import.meta.glob<string>("../../illustrations/*.svg", { query: "?raw", import: "default", eager: true });

/** Names a place in drawing units: x, y, width, height. */
export type Box = readonly [number, number, number, number];

/** The whole drawing. */
export const WHOLE: Box = [0, 0, 800, 800];

/**
 * Takes the inside of a drawing, every id prefixed: the same drawing may stand twice on a screen, and masks are found
 * by id. Title and description are left out; the element that holds the drawing carries its name.
 */
export function drawingMarkup(view: string, prefix: string): string {
  const file = files[`../../illustrations/${view}.svg`];
  if (!file) throw new Error(`no drawing named ${view}`);
  return file
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<title[\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/g, "")
    .replace(/\bid="/g, `id="${prefix}-`)
    .replace(/url\(#/g, `url(#${prefix}-`)
    .replace(/href="#/g, `href="#${prefix}-`);
}

/** Says whether there is a drawing of that name. */
export function hasDrawing(view: string): boolean {
  return `../../illustrations/${view}.svg` in files;
}
