import type { BackupView } from "../../ipc/generated/BackupView";
import type { DataHost, DiaryFormat } from "../../ipc/data-host";
import { problemWords } from "../../lib/problem";

/** What was last done, said in place. */
export type DataDone =
  | { what: "written" | "copied"; file: string }
  | { what: "restored"; nights: number }
  /** Everything is gone but these files. */
  | { what: "left"; files: string[] };

/** Holds what one can do with the diary as a whole: write it, copy it, go back to a copy, delete everything. */
export class OwnData {
  backups = $state.raw<BackupView[]>([]);
  done = $state.raw<DataDone | null>(null);
  problem = $state<string | null>(null);

  constructor(private readonly host: DataHost) {}

  async load(): Promise<void> {
    await this.#try(async () => {
      this.backups = await this.host.listBackups();
    });
  }

  async write(format: DiaryFormat): Promise<void> {
    await this.#try(async () => {
      const file = await this.host.saveDiary(format);
      if (file !== null) this.done = { what: "written", file };
    });
  }

  async copy(): Promise<void> {
    await this.#try(async () => {
      const file = await this.host.saveBackup();
      if (file !== null) this.done = { what: "copied", file };
    });
  }

  /** Takes a listed copy in place of the diary. */
  async restore(backup: BackupView): Promise<void> {
    await this.#try(async () => {
      const { nights } = await this.host.restoreBackup(fileName(backup));
      this.done = { what: "restored", nights };
      this.backups = await this.host.listBackups();
    });
  }

  /** Asks for a copy and takes it in place of the diary. */
  async restoreFile(): Promise<void> {
    await this.#try(async () => {
      const report = await this.host.restoreFile();
      if (report === null) return;
      this.done = { what: "restored", nights: report.nights };
      this.backups = await this.host.listBackups();
    });
  }

  /** Deletes everything; says whether it was done, even where files are left. */
  async deleteEverything(): Promise<boolean> {
    return this.#try(async () => {
      const files = await this.host.deleteEverything();
      if (files.length > 0) this.done = { what: "left", files };
    });
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    this.problem = null;
    this.done = null;
    try {
      await work();
      return true;
    } catch (error) {
      this.problem = problemWords(error);
      return false;
    }
  }
}

/** The name of a copy's file, without its folder. */
export function fileName(backup: BackupView): string {
  return backup.path.split(/[/\\]/).at(-1) ?? backup.path;
}

/** Whether the person typed the word that is asked for, however it is written. */
export function isTheWord(typed: string, word: string): boolean {
  return typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
}
