import type { DataHost, DiaryFormat } from "./data-host";
import type { BackupView } from "./generated/BackupView";
import type { ImportReport } from "./generated/ImportReport";
import type { ImportView } from "./generated/ImportView";
import type { RestoreReport } from "./generated/RestoreReport";
import { Refused } from "./host";
import { ABOUT, DIAGNOSTICS } from "./sample/about";
import { BACKUPS, PAST, sampleReport } from "./sample/data";
import { writtenSheet } from "./sample/sheet";

/** The diary as a whole, in sample data: nothing is read or written. */
export class MemoryData implements DataHost {
  /** What was asked for, newest last. */
  readonly asked: string[] = [];
  private past: ImportView[] = [...PAST];
  private waiting: ImportReport | null = null;
  private stop: (() => void) | null = null;

  constructor(protected readonly states: Set<string>) {}

  async chooseImport(): Promise<ImportReport | null> {
    if (this.states.has("nowhere")) return null;
    await this.#endless();
    return this.#waits("Europe/London");
  }

  async readImportIn(zone: string): Promise<ImportReport> {
    if (!zone.includes("/")) {
      throw new Refused({ field: null, code: "unknown_zone", args: { zone }, offer: null });
    }
    return this.#waits(zone);
  }

  async takeImport(): Promise<ImportReport> {
    const { waiting } = this;
    if (!waiting) throw new Refused({ field: null, code: "import_gone", args: {}, offer: null });
    this.waiting = null;
    const [first, ...others] = waiting.files;
    if (!first) return waiting;
    const id = this.past.length + 1;
    const { format, file, added, updated } = first;
    this.past = [{ id, format: format ?? "", file, imported_at: "2025-03-13T21:50:00Z", added, updated }, ...this.past];
    return { ...waiting, files: [{ ...first, import_id: id }, ...others] };
  }

  importProgress = async () => ({ file: 1, files: 2, share: 0.31 });

  async stopImport(): Promise<void> {
    this.waiting = null;
    this.stop?.();
  }

  listImports = async () => this.past;

  async undoImport(importId: number) {
    const found = this.past.find(({ id }) => id === importId);
    this.past = this.past.filter(({ id }) => id !== importId);
    return { restored: found?.added ?? 0, kept: 3 };
  }

  async saveDiary(format: DiaryFormat) {
    this.asked.push(format);
    return this.written(format === "json" ? "my-sleep-diary.json" : "my-sleep-diary.csv");
  }

  about = async () => ABOUT;
  diagnostics = async () => DIAGNOSTICS;

  listBackups = async () => (this.states.has("empty") ? [] : [...BACKUPS]);
  saveBackup = async () => this.written("drowse-backup.db");

  async restoreBackup(file: string): Promise<RestoreReport> {
    this.asked.push(file);
    return { nights: 1203, kept: (BACKUPS[0] as BackupView).path };
  }

  restoreFile = async () => (this.states.has("nowhere") ? null : this.restoreBackup("chosen.db"));

  printSheet = async () => window.print();
  saveSheet = async () => writtenSheet(this.states);

  async deleteEverything(): Promise<string[]> {
    this.asked.push("delete everything");
    return this.states.has("left") ? ["/home/ada/.local/share/drowse/backups/diary-20250313T081000Z-daily.db"] : [];
  }

  protected written(path: string): string | null {
    const args = { path, system: "No space left on device" };
    if (this.states.has("disk-full")) throw new Refused({ field: null, code: "export_failed", args, offer: null });
    return this.states.has("nowhere") ? null : path;
  }

  #waits(zone: string): ImportReport {
    this.waiting = sampleReport(zone);
    return this.waiting;
  }

  /** Reads on until it is stopped, where the sample is of a long file. */
  async #endless(): Promise<void> {
    if (!this.states.has("long-file")) return;
    await new Promise<void>((resolve) => (this.stop = resolve));
    throw new Refused({ field: null, code: "import_stopped", args: {}, offer: null });
  }
}
