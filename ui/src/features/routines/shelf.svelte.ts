import type { OwnRoutineInput } from "../../ipc/generated/OwnRoutineInput";
import type { RoutineView } from "../../ipc/generated/RoutineView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import { routineWord } from "../../lib/routine-words";
import type { Router } from "../../lib/router.svelte";
import { t } from "../../lib/words";
import { OwnEditor } from "./own-editor.svelte";
import { RoutinePage } from "./routine-page.svelte";

/** The shelf of routines, the page of the one that was taken off it, and the editor of one's own. */
export class Shelf {
  routines = $state.raw<RoutineView[]>([]);
  tonightId = $state<string | null>(null);
  page = $state.raw<RoutinePage | null>(null);
  editor = $state.raw<OwnEditor | null>(null);
  /** The routine of one's own that was just deleted, until something else is done. */
  deleted = $state.raw<RoutineView | null>(null);
  /** The file the routines of one's own were just written to, until something else is done. */
  written = $state<string | null>(null);
  problem = $state<string | null>(null);
  /** What went wrong with a file: said where it was asked for. */
  fileProblem = $state<string | null>(null);

  /** The routines the program comes with. */
  readonly shipped = $derived(this.routines.filter((routine) => routine.own_title === null));
  /** The routines the person put together. */
  readonly own = $derived(this.routines.filter((routine) => routine.own_title !== null));

  constructor(
    private readonly host: Host,
    private readonly router: Router,
  ) {}

  async load(): Promise<void> {
    await this.attempt(async () => {
      const [routines, tonight] = await Promise.all([this.host.listRoutines(null), this.host.tonight()]);
      this.routines = routines;
      this.tonightId = tonight.routine.id;
    });
  }

  /** Opens the page of a routine. */
  async take(routineId: string): Promise<void> {
    this.tidy();
    this.page = new RoutinePage(routineId, this.host, this.router);
    await this.page.load();
  }

  putBack(): void {
    this.tidy();
  }

  /** Makes the taken routine the one Tonight proposes. */
  async makeTonights(): Promise<void> {
    const { page } = this;
    if (!page) return;
    await this.attempt(async () => {
      await this.host.setSetting("evening.routine", page.routineId);
      this.tonightId = page.routineId;
    });
  }

  /** Opens the editor with nothing in it. */
  make(): void {
    this.edit({ id: null, title: "", side_order: "step", steps: [] });
  }

  /** Opens the editor with a copy of a routine. */
  copy(routine: RoutineView): void {
    this.edit(OwnEditor.copyOf(routine, t("own-copy-title", { routine: routineWord(routine, "title") })));
  }

  /** Opens the editor with a routine of one's own. */
  async change(routineId: string): Promise<void> {
    await this.attempt(async () => this.edit(await this.host.ownRoutine(routineId)));
  }

  /** Shows what was saved in the editor. */
  async saved(routineId: string): Promise<void> {
    await this.load();
    await this.take(routineId);
  }

  /** Takes a routine of one's own off the shelf; it can be brought back. */
  async delete(routine: RoutineView): Promise<void> {
    await this.attempt(async () => {
      await this.host.deleteOwnRoutine(routine.id);
      this.tidy();
      this.deleted = routine;
    });
    await this.load();
  }

  async bringBack(): Promise<void> {
    await this.attempt(async () => {
      await this.host.undo();
      this.deleted = null;
    });
    await this.load();
  }

  /** Puts the routines of a file on the shelf, saved here or on another computer; a single one is opened. */
  async openFile(text: string): Promise<void> {
    await this.attempt(async () => {
      const [routine, ...others] = await this.host.importOwnRoutines(text);
      if (routine && others.length === 0) await this.saved(routine.id);
      else await this.load();
    }, "fileProblem");
  }

  /** Writes the routines of one's own into one file, where the person says. */
  async saveFile(): Promise<void> {
    this.tidy();
    await this.attempt(async () => {
      this.written = await this.host.saveOwnRoutinesFile();
    }, "fileProblem");
  }

  private edit(draft: OwnRoutineInput): void {
    this.tidy();
    this.editor = new OwnEditor(draft, this.shipped, this.host);
  }

  /** Puts away whatever stood before the shelf. */
  private tidy(): void {
    this.page = null;
    this.editor = null;
    this.deleted = null;
    this.written = null;
    this.problem = null;
    this.fileProblem = null;
  }

  private async attempt(action: () => Promise<void>, said: "problem" | "fileProblem" = "problem"): Promise<void> {
    try {
      await action();
      this[said] = null;
    } catch (error) {
      this[said] = problemWords(error);
    }
  }
}
