import { SvelteMap } from "svelte/reactivity";
import type { DiaryRow } from "../../ipc/generated/DiaryRow";
import type { DiarySearch } from "../../ipc/generated/DiarySearch";
import type { LastChangeView } from "../../ipc/generated/LastChangeView";
import type { Host } from "../../ipc/host";
import { problemWords } from "../../lib/problem";
import { layOut } from "./history-layout";
import { readIndex, type IndexedNight } from "./night-index";
import { tagWords } from "./tags";

/** How long nothing is typed before it is looked for, in milliseconds. */
const SEARCH_DELAY_MS = 150;
/** How many rows stay at hand: a long way to scroll must not fill the memory. */
const MOST_ROWS = 1_000;

/** Holds the history: a light index of every night, what is looked for in it, and the rows in view. */
export class History {
  /** Every night, newest first. */
  nights = $state.raw<IndexedNight[]>([]);
  /** The nights with the words looked for; `null`: nothing is looked for. */
  found = $state.raw<IndexedNight[] | null>(null);
  /** The diary date of last night: there is none after it. */
  lastDate = $state<string | null>(null);
  /** What is looked for, as it is typed. */
  text = $state("");
  shows = $state<"list" | "month">("list");
  /** What the rows that were in view show beside the index. */
  readonly rows = new SvelteMap<number, DiaryRow>();
  /** What undo would take back. */
  last = $state.raw<LastChangeView | null>(null);
  /** The last change was taken back a moment ago: the one before it is not offered in its place. */
  isUndone = $state(false);
  /** What went wrong. */
  problem = $state<string | null>(null);

  readonly layout = $derived(this.found ? layOut(this.found, null) : layOut(this.nights, this.lastDate));

  #reading: Promise<void> | null = null;
  #isStale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Ids of the rows in view. */
  #wanted: readonly number[] = [];
  /** Ids of the rows read since the last change. */
  #fresh: readonly number[] = [];
  #filling: Promise<unknown> | null = null;
  /** Counts what makes the rows on their way out of date. */
  #round = 0;

  constructor(private readonly host: Host) {}

  /** Reads the diary anew. Asked again meanwhile, it reads once more: what is on its way may be older. */
  load(): Promise<void> {
    this.#isStale = true;
    this.#reading ??= this.#readWhileStale().finally(() => (this.#reading = null));
    return this.#reading;
  }

  /** Reads the diary anew after it was changed here: the change can be taken back. */
  async changed(): Promise<void> {
    this.isUndone = false;
    await this.load();
  }

  /** Looks for words in notes and tags; blank: no longer. */
  look(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    if (text.trim() === "") this.#show(null);
    else this.#timer = setTimeout(() => void this.#try(() => this.#find()), SEARCH_DELAY_MS);
  }

  /** Shows the nights in a list or by month. A month has no place for what was found. */
  show(shows: "list" | "month"): void {
    if (shows === "month") this.look("");
    this.shows = shows;
  }

  /** Gets what the rows in view lack. */
  fill(ids: readonly number[]): Promise<unknown> {
    this.#wanted = ids;
    this.#filling ??= this.#fillWanted()
      .catch((error: unknown) => (this.problem = problemWords(error)))
      .then(() => (this.#filling = null));
    return this.#filling;
  }

  async remove({ id }: IndexedNight): Promise<void> {
    await this.#try(async () => {
      await this.host.removeNight(id);
      await this.changed();
    });
  }

  /** Takes the last change of the diary back. */
  async undo(): Promise<void> {
    await this.#try(async () => {
      this.isUndone = await this.host.undo();
      await this.load();
    });
  }

  /** Stops waiting for anything. */
  close(): void {
    clearTimeout(this.#timer);
  }

  async #readWhileStale(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      await this.#try(() => this.#read());
    }
  }

  async #read(): Promise<void> {
    const [index, last] = await Promise.all([this.host.diaryIndex(search("")), this.host.lastChange()]);
    this.nights = readIndex(index);
    // Who flew west has a night of tomorrow.
    const newest = this.nights[0]?.diary_date ?? "";
    this.lastDate = newest > index.last_night_date ? newest : index.last_night_date;
    this.last = last;
    if (this.found) await this.#find();
    else this.#freshen();
  }

  async #find(): Promise<void> {
    const { text } = this;
    const index = await this.host.diaryIndex(search(text));
    if (text !== this.text) return;
    this.shows = "list";
    this.#show(readIndex(index));
  }

  #show(found: IndexedNight[] | null): void {
    // The rows mark other words now.
    this.rows.clear();
    this.found = found;
    this.#freshen();
  }

  #freshen(): void {
    this.#round += 1;
    this.#fresh = [];
    void this.fill(this.#wanted);
  }

  async #fillWanted(): Promise<void> {
    for (;;) {
      const missing = this.#wanted.filter((id) => !this.#fresh.includes(id));
      if (missing.length === 0) return;
      const round = this.#round;
      const rows = await this.host.diaryRows(missing, search(this.found ? this.text : ""));
      if (round !== this.#round) continue;
      this.#makeRoom();
      this.#fresh = [...this.#fresh, ...missing];
      for (const row of rows) this.rows.set(row.id, row);
    }
  }

  #makeRoom(): void {
    if (this.rows.size < MOST_ROWS) return;
    const isWanted = (id: number): boolean => this.#wanted.includes(id);
    this.#fresh = this.#fresh.filter(isWanted);
    for (const id of [...this.rows.keys()]) if (!isWanted(id)) this.rows.delete(id);
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = problemWords(error);
    }
  }
}

function search(text: string): DiarySearch {
  return { text, tag_words: tagWords() };
}
