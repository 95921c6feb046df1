import { EVENING, type Scene } from "./scene";

const CHOOSE_FILES = "section[aria-labelledby=settings-import] .btn";
const BACKUP_LIST = "section[aria-labelledby=settings-backups] .setting:nth-of-type(2) .btn";

/** The page of one's own data. */
export const DATA_SCENES: readonly Scene[] = [
  ...dataPage({
    data: {},
    "data-reading": { state: "long-file", press: [CHOOSE_FILES] },
    "data-preview": { press: [CHOOSE_FILES] },
    "data-preview-why": { press: [CHOOSE_FILES, ".preview summary"] },
    "data-taken": { press: [CHOOSE_FILES, ".preview .btn.primary"] },
    "data-not-written": {
      state: "disk-full",
      press: ["section[aria-labelledby=settings-export] .btn"],
    },
    "data-backups": { press: [BACKUP_LIST] },
    "data-go-back": {
      press: [BACKUP_LIST, "section[aria-labelledby=settings-backups] li button"],
    },
    "data-delete": {
      press: ["section[aria-labelledby=settings-delete] .btn"],
      writes: { into: "dialog[open] input", text: "delete" },
    },
  }),
];

/** Scenes of the page of one's own data. */
function dataPage(scenes: Record<string, Partial<Scene> & { state?: string; press?: readonly string[] }>): Scene[] {
  return Object.entries(scenes).map(([name, { state = "", press = [], ...does }]) => ({
    name,
    query: `${EVENING}&screen=settings&state=${state}`,
    isStill: false,
    ...does,
    press: ["section[aria-labelledby=settings-data] .btn", ...press],
  }));
}
