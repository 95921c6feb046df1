// The one door between the interface and the program. Features call these and nothing else: the real window answers
// through Tauri (tauri-host.ts), tests and pictures through sample data (memory-host.ts).
import type { DataHost } from "./data-host";
import type { AboutView } from "./generated/AboutView";
import type { CardView } from "./generated/CardView";
import type { ChangedEvenings } from "./generated/ChangedEvenings";
import type { ChooseRoutine } from "./generated/ChooseRoutine";
import type { DiaryIndex } from "./generated/DiaryIndex";
import type { DiaryRow } from "./generated/DiaryRow";
import type { DiarySearch } from "./generated/DiarySearch";
import type { EveningsAhead } from "./generated/EveningsAhead";
import type { EveningsChange } from "./generated/EveningsChange";
import type { FirstAnswers } from "./generated/FirstAnswers";
import type { GivenHealthAnswer } from "./generated/GivenHealthAnswer";
import type { HealthQuestionView } from "./generated/HealthQuestionView";
import type { LastChangeView } from "./generated/LastChangeView";
import type { LoginView } from "./generated/LoginView";
import type { NightForm } from "./generated/NightForm";
import type { NightInput } from "./generated/NightInput";
import type { NightPreview } from "./generated/NightPreview";
import type { NightWithMetrics } from "./generated/NightWithMetrics";
import type { OccurrenceView } from "./generated/OccurrenceView";
import type { Opening } from "./generated/Opening";
import type { OwnRoutineInput } from "./generated/OwnRoutineInput";
import type { PlayerReport } from "./generated/PlayerReport";
import type { PlayerView } from "./generated/PlayerView";
import type { Refusal } from "./generated/Refusal";
import type { ReminderAnswer } from "./generated/ReminderAnswer";
import type { RoutineView } from "./generated/RoutineView";
import type { SavedNight } from "./generated/SavedNight";
import type { SaveMode } from "./generated/SaveMode";
import type { SetPace } from "./generated/SetPace";
import type { SettingView } from "./generated/SettingView";
import type { SheetHtml } from "./generated/SheetHtml";
import type { SoundChannel } from "./generated/SoundChannel";
import type { SoundView } from "./generated/SoundView";
import type { StartRoutine } from "./generated/StartRoutine";
import type { Startup } from "./generated/Startup";
import type { TightPlaceView } from "./generated/TightPlaceView";
import type { TonightView } from "./generated/TonightView";
import type { HelpsHost } from "./helps-host";
import type { TrendsHost } from "./trends-host";

/** What changed in the shared database, by noun, whoever wrote it. */
export type Noun = "diary" | "sessions" | "reminders" | "routines" | "settings";

/** An address outside of Drowse that a page may lead to; the program knows where each is. */
export type OutsideLink = "amta" | "abmp" | "massagebook" | "massage_nerd" | "find_a_helpline";

/** Thrown by every command that was refused. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export interface Host extends DataHost, HelpsHost, TrendsHost {
  startup(): Promise<Startup>;
  /** Dresses what is around the page, and the dialogs for files, as the page is. */
  wearTheme(theme: string): Promise<void>;
  /** Shows everything so many percent as large as usual. */
  zoom(pct: number): Promise<void>;
  /** Lets a screen reader say words, where its web view keeps live regions to itself. */
  announce(words: string): Promise<void>;
  /** The first screen is drawn: show the window. */
  windowReady(): Promise<void>;
  answerFirstStart(answers: FirstAnswers): Promise<TonightView>;

  tonight(): Promise<TonightView>;
  answerReminder(occurrenceId: number, answer: ReminderAnswer): Promise<TonightView>;
  /** `follows`: bedtimes follow the clock of this place, and not that of home. */
  answerZoneQuestion(follows: boolean): Promise<TonightView>;
  turnOnReminders(): Promise<TonightView>;
  /** A reminder stands here with its answers, and somebody looks at it. */
  reminderOnScreen(occurrenceId: number): Promise<void>;
  /** The usual week, what is different, and when each rule comes next. */
  eveningsAhead(): Promise<EveningsAhead>;
  /** Makes evenings in a row different; `undo` takes it back. */
  changeEvenings(change: EveningsChange): Promise<ChangedEvenings[]>;
  makeEveningsUsual(from: string, to: string): Promise<ChangedEvenings[]>;
  /** What became of the reminders of the last nights, newest first. */
  reminderLog(nights: number): Promise<OccurrenceView[]>;
  /** Shows one now through the whole real path; refused with the reason when none was shown. */
  testReminder(): Promise<void>;

  /** What the card says; `null`: its reminder was answered elsewhere, or is over. */
  card(): Promise<CardView | null>;
  /** The card is drawn, so many points high: put it on the screen. */
  cardPainted(occurrenceId: number, height: number): Promise<void>;
  /** Keeps an answer given on the card and ends it. */
  answerCard(occurrenceId: number, answer: ReminderAnswer): Promise<void>;
  /** Ends the card; its reminder stays unanswered. */
  leaveCard(): Promise<void>;

  /** The shelf; with `minutes`, fitted into so many minutes of massage. */
  listRoutines(minutes: number | null): Promise<RoutineView[]>;
  /** One routine for what feels tight tonight; nothing is kept of it. */
  proposeRoutine(place: TightPlaceView): Promise<RoutineView>;
  /** Keeps what is chosen of a routine for the evenings to come, and shows it so. */
  chooseRoutine(request: ChooseRoutine): Promise<RoutineView>;
  /** A routine of one's own as it was put together, to be changed. */
  ownRoutine(id: string): Promise<OwnRoutineInput>;
  /** What a routine of one's own would be; nothing is stored. */
  previewOwnRoutine(input: OwnRoutineInput): Promise<RoutineView>;
  saveOwnRoutine(input: OwnRoutineInput): Promise<RoutineView>;
  /** Takes it off the shelf; `undo` brings it back. */
  deleteOwnRoutine(id: string): Promise<void>;
  /** Writes all routines of one's own into one file where the person says; its name, or `null` when they say nowhere. */
  saveOwnRoutinesFile(): Promise<string | null>;
  /** Takes in the routines of a file, all of them or none. */
  importOwnRoutines(text: string): Promise<RoutineView[]>;
  startRoutine(request: StartRoutine): Promise<PlayerView>;
  resumeSession(sessionId: number): Promise<PlayerView>;
  reportPlayer(report: PlayerReport): Promise<void>;
  /** The end of the massage has gone dark: the computer may rest as the person set it. */
  goodNight(): Promise<void>;
  /** Plays on slower or faster; the view stands where the player was, after as many strokes. */
  setPace(request: SetPace): Promise<PlayerView>;

  /** Puts the sound of a session at a moment of its timeline, playing or resting. It is the clock from then on. */
  moveSound(sessionId: number, atMs: number, isPlaying: boolean): Promise<SoundView>;
  readSound(): Promise<SoundView>;
  muteSound(isMuted: boolean): Promise<void>;
  /** Ends the sound and lets go of the device. */
  endSound(): Promise<void>;
  /** Lets one channel be heard, as loud as it is set; resolves when it begins. */
  testSound(channel: SoundChannel): Promise<SoundView>;

  /** The morning log of a date, `null`: last night; of one of its sleeps, `null`: the first. */
  nightForm(diaryDate: string | null, ordinal: number | null): Promise<NightForm>;
  /** `nightId`: the saved night that is changed; `null`: it is new, and `mode` says how it would be saved. */
  previewNight(input: NightInput, mode: SaveMode, nightId: number | null): Promise<NightPreview>;
  saveNight(input: NightInput, mode: SaveMode): Promise<SavedNight>;
  editNight(nightId: number, input: NightInput): Promise<SavedNight>;
  /** Keeps that the person is still awake now: the morning log takes it for lights out. */
  sayStillAwake(): Promise<void>;
  removeNight(nightId: number): Promise<void>;
  /** Takes the last change back; says whether there was one. */
  undo(): Promise<boolean>;
  /** What undo would take back; `null`: nothing of the diary, or nothing of today. */
  lastChange(): Promise<LastChangeView | null>;
  listNights(from: string | null, to: string | null): Promise<NightWithMetrics[]>;
  /** Every night, or those with the words looked for, in columns. */
  diaryIndex(search: DiarySearch): Promise<DiaryIndex>;
  /** What the rows of some nights show beside the index. */
  diaryRows(nightIds: readonly number[], search: DiarySearch): Promise<DiaryRow[]>;

  /** The sheet for a clinician; `null`: two weeks, up to last night. */
  sheet(from: string | null, to: string | null, withoutNotes: boolean): Promise<SheetHtml>;

  healthCheck(): Promise<HealthQuestionView[]>;
  /** Keeps answers, all or none, and returns the health check. */
  answerHealth(answers: GivenHealthAnswer[]): Promise<HealthQuestionView[]>;
  /** Does not ask again when this routine is opened. */
  putHealthQuestionsAside(routineId: string): Promise<void>;

  listSettings(): Promise<SettingView[]>;
  setSetting(key: string, value: SettingView["value"]): Promise<SettingView>;
  /** Which version this is, and where the data are. */
  about(): Promise<AboutView>;
  /** Lines to send along when something does not work; nothing personal is in them. */
  diagnostics(): Promise<string>;
  /** What starts at login, as the system has it. */
  atLogin(): Promise<LoginView>;

  /** Opens an address in the browser of the system. Nothing is sent along. */
  openOutside(link: OutsideLink): Promise<void>;

  onChanges(listener: (nouns: Noun[]) => void): () => void;
  /** The program was asked to open somewhere, by the reminder or a second start. */
  onOpening(listener: (opening: Opening) => void): () => void;
}
