import type { BackupView } from "./generated/BackupView";
import type { ImportProgress } from "./generated/ImportProgress";
import type { ImportReport } from "./generated/ImportReport";
import type { ImportView } from "./generated/ImportView";
import type { RestoreReport } from "./generated/RestoreReport";
import type { UndoneImport } from "./generated/UndoneImport";

/** The formats the diary is written in. */
export type DiaryFormat = "csv" | "json" | "sleep-as-android";

/** What the window may do with the diary as a whole. The program asks for files itself; the page hears their names. */
export interface DataHost {
  /** Asks which files, reads them and says what taking them in would do; `null`: the person changed their mind. */
  chooseImport(): Promise<ImportReport | null>;
  /** Reads the same files again, with another zone for times without one. */
  readImportIn(zone: string): Promise<ImportReport>;
  takeImport(): Promise<ImportReport>;
  importProgress(): Promise<ImportProgress>;
  /** Stops what is under way, and leaves what was looked at. */
  stopImport(): Promise<void>;
  listImports(): Promise<ImportView[]>;
  undoImport(importId: number): Promise<UndoneImport>;
  /** Asks where to and writes the whole diary; returns the file's name, `null`: the person changed their mind. */
  saveDiary(format: DiaryFormat): Promise<string | null>;

  listBackups(): Promise<BackupView[]>;
  saveBackup(): Promise<string | null>;
  /** Takes a listed copy in place of the diary, by the name of its file. */
  restoreBackup(file: string): Promise<RestoreReport>;
  restoreFile(): Promise<RestoreReport | null>;
  /** Opens the print dialog of the system on what the page shows. */
  printSheet(): Promise<void>;
  /** Writes the sheet into a file where the person says; its name, or `null` when they say nowhere. */
  saveSheet(from: string, to: string, withoutNotes: boolean, name: string): Promise<string | null>;

  /** Returns the files that could not be deleted. */
  deleteEverything(): Promise<string[]>;
}
