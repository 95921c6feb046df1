// Sample data in place of the program: the interface in a plain browser, for pictures and tests.
//   ?screen=tonight&theme=night&now=2025-03-13T21:48&lang=en-XA&clock=12&routine=feet&state=due,no-agent,first,open,done,empty,no-sound
//   &routine=feet&position=4&at=5000&speed=60: the player, from a moment of a session, faster than the clock
//   card.html?card=evening,late,wind_down,lights_out,morning_log&own-title=…: a reminder on a card of its own
//   &text=160&contrast=high&motion=reduced: as somebody wears it who set something for their eyes
//   &way=H1:circles, &instead=A2:PC6: a step done in another way, or another in its place
import type { ChooseRoutine } from "./generated/ChooseRoutine";
import type { ChosenView } from "./generated/ChosenView";
import type { DiarySearch } from "./generated/DiarySearch";
import type { EveningsChange } from "./generated/EveningsChange";
import type { FirstAnswers } from "./generated/FirstAnswers";
import type { GivenHealthAnswer } from "./generated/GivenHealthAnswer";
import type { NightInput } from "./generated/NightInput";
import type { OwnRoutineInput } from "./generated/OwnRoutineInput";
import type { PlayerReport } from "./generated/PlayerReport";
import type { ReminderAnswer } from "./generated/ReminderAnswer";
import type { SaveMode } from "./generated/SaveMode";
import type { SetPace } from "./generated/SetPace";
import type { SettingView } from "./generated/SettingView";
import type { StartRoutine } from "./generated/StartRoutine";
import type { Startup } from "./generated/Startup";
import type { TightPlaceView } from "./generated/TightPlaceView";
import { Refused, type Host, type Noun } from "./host";
import { MemoryHelps } from "./memory-helps";
import { sampleCard } from "./sample/card";
import { SampleDiary } from "./sample/diary";
import { SampleEvening } from "./sample/evening";
import { fiftyYears } from "./sample/fifty-years";
import { SampleHealth } from "./sample/health";
import { SampleOwnRoutines } from "./sample/own-routines";
import { openSession, playerView } from "./sample/player";
import { SampleReminders } from "./sample/reminders";
import { asChosen, routineById, shelf, shelfFor } from "./sample/routines";
import { SampleSettings } from "./sample/settings";
import { sampleSheet } from "./sample/sheet";
import { startupOf } from "./sample/startup";
import { SampleSound } from "./sample/sound";

export class MemoryHost extends MemoryHelps implements Host {
  private readonly settings = new SampleSettings();
  private readonly health: SampleHealth;
  private readonly diary: SampleDiary;
  private readonly evening: SampleEvening;
  private readonly reminders: SampleReminders;
  private readonly sound: SampleSound;
  private readonly listeners = new Set<(nouns: Noun[]) => void>();
  writtenRoutines = "";
  private playing = "feet";
  private readonly own: SampleOwnRoutines;
  private readonly chosen = new Map<string, ChosenView>();
  /** The reminders that stood before somebody's eyes. */
  readonly seen: number[] = [];
  /** What was answered on the card; `null`: it was left. */
  readonly cardAnswers: (ReminderAnswer | null)[] = [];
  /** What the player reported, newest last. */
  readonly reports: PlayerReport[] = [];

  constructor(protected readonly query: URLSearchParams) {
    super(new Set((query.get("state") ?? "").split(",").filter(Boolean)));
    this.sound = new SampleSound(
      Number(query.get("speed") ?? 1),
      this.states.has("no-sound") ? "sound-no-device" : null,
    );
    const now = query.get("now") ?? "2025-03-13T21:48";
    this.health = new SampleHealth((query.get("health") ?? "").split(",").filter(Boolean));
    this.own = new SampleOwnRoutines(this.states.has("own"));
    this.diary = new SampleDiary(
      this.states.has("empty") ? [] : this.states.has("long") ? fiftyYears() : null,
      this.states.has("slept-through") ? "asleep" : null,
    );
    const routine = query.get("routine");
    if (this.states.has("by-day")) this.settings.set("bedtime.fri", "00:30");
    if (this.states.has("stays-home")) this.settings.set("reminders.zone", "Europe/London");
    if (routine) this.settings.set("evening.routine", routine);
    if (this.states.has("own-numbers")) this.settings.setNumbers("112", "0800 111 0 111");
    this.reminders = new SampleReminders(now.slice(0, 10), this.states, this.settings);
    this.evening = new SampleEvening(now, this.states, this.settings, this.health, this.reminders);
  }

  async startup(): Promise<Startup> {
    if (this.states.has("trouble")) {
      throw new Refused({ field: null, code: "database-busy", args: {}, offer: null });
    }
    return startupOf(this.query, this.states, this.settings, this.evening);
  }

  async wearTheme(): Promise<void> {
    // A browser has a frame of its own.
  }

  async windowReady(): Promise<void> {
    document.documentElement.dataset["ready"] = "yes";
  }

  async answerFirstStart(answers: FirstAnswers) {
    this.states.delete("first");
    this.settings.set("bedtime", answers.bedtime);
    this.settings.set("wake", answers.wake);
    this.settings.set("reminder.evening.enabled", answers.may_remind);
    return this.evening.view();
  }

  async tonight() {
    return this.evening.view();
  }

  async answerReminder(_occurrenceId: number, answer: ReminderAnswer) {
    this.evening.answer(answer);
    return this.evening.view();
  }

  async answerZoneQuestion(follows: boolean) {
    this.evening.answerZone(follows);
    return this.evening.view();
  }

  async turnOnReminders() {
    this.evening.turnOn();
    return this.evening.view();
  }

  eveningsAhead = async () => this.reminders.ahead();
  reminderLog = async () => this.reminders.log();
  testReminder = async () => this.reminders.test();
  reminderOnScreen = async (occurrenceId: number) => void this.seen.push(occurrenceId);

  card = async () => sampleCard(this.query.get("card") ?? "", this.evening.nowLocal, this.query.get("own-title"));
  cardPainted = async () => this.windowReady();
  answerCard = async (_occurrenceId: number, answer: ReminderAnswer) => void this.cardAnswers.push(answer);
  leaveCard = async () => void this.cardAnswers.push(null);

  async changeEvenings(change: EveningsChange) {
    const changed = this.reminders.change(change);
    this.tell("reminders");
    return changed;
  }

  async makeEveningsUsual(from: string, to: string) {
    const changed = this.reminders.makeUsual(from, to);
    this.tell("reminders");
    return changed;
  }

  async listRoutines(minutes: number | null) {
    const ofTheProgram = shelf(minutes, shelfFor(this.health, this.states.has("asks")));
    return [...ofTheProgram, ...this.own.list()].map((routine) => {
      const chosen = this.chosen.get(routine.id);
      return chosen ? asChosen(routine, chosen) : routine;
    });
  }

  async proposeRoutine(place: TightPlaceView) {
    return routineById(place === "everything" ? "abhyanga" : place);
  }

  async chooseRoutine({ routine_id, chosen }: ChooseRoutine) {
    this.chosen.set(routine_id, chosen);
    this.tell("settings");
    return asChosen(this.own.list().find((own) => own.id === routine_id) ?? routineById(routine_id), chosen);
  }

  ownRoutine = async (id: string) => this.own.find(id);
  previewOwnRoutine = async (input: OwnRoutineInput) => this.own.preview(input);

  async saveOwnRoutine(input: OwnRoutineInput) {
    const saved = this.own.save(input);
    this.tell("routines");
    return saved;
  }

  /** Nothing here can write files: what would be in it stays in `writtenRoutines`. */
  async saveOwnRoutinesFile() {
    this.writtenRoutines = this.own.write();
    const args = { path: "my-routines.json", system: "No space left on device" };
    if (this.states.has("disk-full")) throw new Refused({ field: null, code: "export_failed", args, offer: null });
    return this.states.has("nowhere") ? null : args.path;
  }

  async importOwnRoutines(text: string) {
    const taken = this.own.read(text);
    this.tell("routines");
    return taken;
  }

  async deleteOwnRoutine(id: string): Promise<void> {
    this.own.delete(id);
    this.tell("routines");
  }

  async startRoutine(request: StartRoutine) {
    this.playing = request.routine_id;
    const [step, way] = (this.query.get("way") ?? "").split(":");
    const [replaced, standIn] = (this.query.get("instead") ?? "").split(":");
    const otherwise = step && way ? { step, way } : replaced && standIn ? { step: replaced, standIn } : null;
    const view = playerView(request.routine_id, Number(this.query.get("speed") ?? 1), otherwise);
    const position = Math.min(Number(this.query.get("position") ?? 0), view.segments.length - 1);
    return { ...view, position, position_ms: Number(this.query.get("at") ?? 0) };
  }

  resumeSession = async () => openSession();

  async reportPlayer(report: PlayerReport): Promise<void> {
    this.reports.push(report);
  }

  async goodNight(): Promise<void> {}

  async moveSound(_sessionId: number, atMs: number, isPlaying: boolean) {
    return this.sound.moveTo(atMs, isPlaying);
  }

  readSound = async () => this.sound.view();

  async muteSound(): Promise<void> {}

  async endSound(): Promise<void> {
    this.sound.moveTo(0, false);
  }

  testSound = async () => this.sound.view();

  /** The sample keeps its pace; only the number moves. */
  async setPace({ session_id, pace_pct, position, position_ms }: SetPace) {
    return { ...playerView(this.playing), session_id, pace_pct, position, position_ms };
  }

  async nightForm(diaryDate: string | null, ordinal: number | null) {
    return this.diary.form(diaryDate ?? this.evening.lastNightDate, ordinal);
  }

  previewNight = async (input: NightInput) => this.diary.preview(input);

  async saveNight(input: NightInput, mode: SaveMode) {
    const saved = this.diary.save(input, mode);
    this.tell("diary");
    return saved;
  }

  editNight = async (nightId: number, input: NightInput) => this.diary.save(input, "replace", nightId);
  sayStillAwake = async () => this.diary.sayStillAwake(this.evening.nowLocal);

  removeNight = async (nightId: number) => {
    this.diary.remove(nightId);
    this.tell("diary");
  };

  async undo(): Promise<boolean> {
    const undone = this.own.undo() || this.diary.undo();
    if (undone) this.tell("diary");
    return undone;
  }

  lastChange = async () => this.diary.last;
  listNights = async (from: string | null, to: string | null) => this.diary.list(from, to);
  diaryIndex = async (search: DiarySearch) => this.diary.index(search, this.evening.lastNightDate);
  diaryRows = async (nightIds: readonly number[], search: DiarySearch) => this.diary.rows(nightIds, search);

  sheet = async (from: string | null, to: string | null, withoutNotes: boolean) =>
    sampleSheet(from, to ?? this.evening.lastNightDate, withoutNotes, this.query.get("lang"));

  healthCheck = async () => this.health.list();

  async answerHealth(answers: GivenHealthAnswer[]) {
    const kept = this.health.keep(answers);
    this.tell("settings");
    return kept;
  }

  async putHealthQuestionsAside(routineId: string): Promise<void> {
    this.health.putAside(routineId);
    this.tell("settings");
  }

  listSettings = async () => this.settings.list();

  async setSetting(key: string, value: SettingView["value"]) {
    if (key === "bedtime" && typeof value === "string" && !/^\d{2}:\d{2}$/.test(value)) {
      throw new Refused({ field: key, code: "setting_value", args: {}, offer: null });
    }
    const kept = this.settings.set(key, value);
    this.tell("settings");
    return kept;
  }

  atLogin = async () => this.settings.atLogin(this.states);

  onChanges(listener: (nouns: Noun[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onOpening = () => () => undefined;

  protected tell(noun: Noun): void {
    for (const listener of this.listeners) listener([noun]);
  }
}
