import type { ImportProgress } from "../../ipc/generated/ImportProgress";
import type { ImportReport } from "../../ipc/generated/ImportReport";
import type { ImportView } from "../../ipc/generated/ImportView";
import type { UndoneImport } from "../../ipc/generated/UndoneImport";
import type { DataHost } from "../../ipc/data-host";
import { Refused } from "../../ipc/host";
import { problemWords } from "../../lib/problem";

/** How often the program is asked how far it has come, in milliseconds. */
const LOOK_EVERY_MS = 150;

/** Nothing yet; a file is read; its preview stands there; it is being taken in; it is in. */
export type ImportStage = "idle" | "reading" | "preview" | "taking" | "taken";

/** Holds an import on its way into the diary: what was read, what it would do, what it did, and those before it. */
export class Importing {
  stage = $state<ImportStage>("idle");
  progress = $state.raw<ImportProgress | null>(null);
  /** What taking the files in would do, or did. */
  report = $state.raw<ImportReport | null>(null);
  /** The files that can be taken back, the newest first. */
  past = $state.raw<ImportView[]>([]);
  /** What taking one back did. */
  undone = $state.raw<UndoneImport | null>(null);
  problem = $state<string | null>(null);

  /** Whether there is anything in the preview to take in. */
  get hasNews(): boolean {
    return this.report !== null && this.report.added + this.report.updated > 0;
  }

  /** The zone taken for times without one, in whichever file there were such. */
  get zone(): string | null {
    return this.report?.files.find((file) => file.zone_assumed !== null)?.zone_assumed ?? null;
  }

  constructor(private readonly host: DataHost) {}

  async load(): Promise<void> {
    await this.#try(async () => {
      this.past = await this.host.listImports();
    });
  }

  /** Asks for files and reads them. */
  async choose(): Promise<void> {
    this.undone = null;
    await this.#read(() => this.host.chooseImport());
  }

  /** Reads the same files again, with another zone for times without one. */
  async readIn(zone: string): Promise<void> {
    await this.#read(() => this.host.readImportIn(zone));
  }

  /** Takes in what was looked at. */
  async take(): Promise<void> {
    if (this.stage !== "preview") return;
    this.stage = "taking";
    const isTaken = await this.#try(async () => {
      this.report = await this.host.takeImport();
      this.past = await this.host.listImports();
    });
    this.stage = isTaken ? "taken" : this.report ? "preview" : "idle";
  }

  /** Stops what is under way, and leaves what was looked at: nothing is stored. */
  async leave(): Promise<void> {
    this.#rest();
    await this.#try(() => this.host.stopImport());
  }

  /** Takes an import back as a whole. */
  async undo(importId: number): Promise<void> {
    await this.#try(async () => {
      this.undone = await this.host.undoImport(importId);
      this.#rest();
      this.past = await this.host.listImports();
    });
  }

  async #read(read: () => Promise<ImportReport | null>): Promise<void> {
    const { stage } = this;
    this.stage = "reading";
    this.progress = null;
    const timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
    const isRead = await this.#try(async () => {
      const report = await read();
      if (this.stage !== "reading") return;
      if (report) this.report = report;
      this.stage = report ? "preview" : stage;
    });
    clearInterval(timer);
    // What stood there before is as good as it was.
    if (!isRead && this.stage === "reading") this.stage = stage;
  }

  async #look(): Promise<void> {
    const progress = await this.host.importProgress();
    if (this.stage === "reading") this.progress = progress;
  }

  #rest(): void {
    this.stage = "idle";
    this.report = null;
    this.progress = null;
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    this.problem = null;
    try {
      await work();
      return true;
    } catch (error) {
      // Stopping is what the person asked for.
      const isStopped = error instanceof Refused && error.refusal.code === "import_stopped";
      if (isStopped) this.#rest();
      else this.problem = problemWords(error);
      return false;
    }
  }
}
