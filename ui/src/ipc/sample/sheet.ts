// The sheet as the program writes it: the two files are written and compared by tests/journeys/samples.rs.
import type { SheetHtml } from "../generated/SheetHtml";
import { Refused } from "../host";
import { stepDays } from "../../lib/clock-format";
import english from "./sheet.en.html?raw";
import stretched from "./sheet.en-XA.html?raw";

/** The same two weeks, whichever are asked for. */
export function sampleSheet(from: string | null, to: string, language: string | null): SheetHtml {
  return { from: from ?? stepDays(to, -13), to, html: language === "en-XA" ? stretched : english };
}

/** Nothing here can write files. */
export function writtenSheet(states: ReadonlySet<string>): string | null {
  const args = { path: "sleep-diary.html", system: "No space left on device" };
  if (states.has("disk-full")) throw new Refused({ field: null, code: "export_failed", args, offer: null });
  return states.has("nowhere") ? null : args.path;
}
