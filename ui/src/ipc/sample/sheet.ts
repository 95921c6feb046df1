// The sheet as the program writes it: the two files are written and compared by tests/journeys/samples.rs.
import type { SheetHtml } from "../generated/SheetHtml";
import { Refused } from "../host";
import { stepDays } from "../../lib/clock-format";
import english from "./sheet.en.html?raw";
import stretched from "./sheet.en-XA.html?raw";

/** The list of tags and notes. */
const NOTES = /<section class="sheet-notes">[\s\S]*?<\/section>/;

/** The same two weeks, whichever are asked for. */
export function sampleSheet(
  from: string | null,
  to: string,
  withoutNotes: boolean,
  language: string | null,
): SheetHtml {
  const html = language === "en-XA" ? stretched : english;
  return { from: from ?? stepDays(to, -13), to, html: withoutNotes ? html.replace(NOTES, "") : html };
}

/** Nothing here can write files. */
export function writtenSheet(states: ReadonlySet<string>): string | null {
  const args = { path: "sleep-diary.html", system: "No space left on device" };
  if (states.has("disk-full")) throw new Refused({ field: null, code: "export_failed", args, offer: null });
  return states.has("nowhere") ? null : args.path;
}
