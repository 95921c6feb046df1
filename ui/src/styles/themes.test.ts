import { expect, it } from "vitest";

const sheets = import.meta.glob<string>(["./*.css", "../**/*.svelte"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A declaration that colours something and does no more. */
const COLOUR = /^(color-scheme: (dark|light)|--[\w-]+: #[0-9a-f]{6})$/;

// The pictures are checked by this: in every theme for their colours, in one for everything else.
it("lets a theme change colours and nothing else", () => {
  const blocks = Object.values(sheets).flatMap((text) => [...text.matchAll(/\[data-theme="\w+"\][^{]*\{([^}]*)\}/g)]);
  const declarations = blocks.flatMap(([, body = ""]) => body.replace(/\/\*.*?\*\//g, "").split(";"));
  const written = declarations.map((declaration) => declaration.trim()).filter(Boolean);
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((declaration) => !COLOUR.test(declaration))).toEqual([]);
});

// It stands beside the styles of every screen, and the dialogs once wore the black of its paper.
it("lets the sheet for a clinician style nothing else on the screen", () => {
  const [onScreen = ""] = (sheets["./sheet.css"] ?? "").replace(/\/\*.*?\*\//gs, "").split("@media print");
  const classes = [...onScreen.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = ""]) => name);
  expect(classes.length).toBeGreaterThan(20);
  expect(classes.filter((name) => !name.startsWith("sheet-"))).toEqual([]);
});
