// The only file that talks to the window. Commands are named like the functions of Host, in snake case; their
// arguments are named as here.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Opening } from "./generated/Opening";
import type { Refusal } from "./generated/Refusal";
import { Refused, type Host, type Noun } from "./host";

function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && "code" in error && "args" in error;
}

async function call<Reply>(command: string, args?: Record<string, unknown>): Promise<Reply> {
  try {
    return await invoke<Reply>(command, args);
  } catch (error) {
    if (isRefusal(error)) throw new Refused(error);
    throw error;
  }
}

/** Listens until the returned function is called, even when that happens before the listener is in place. */
function subscribe<Payload>(event: string, listener: (payload: Payload) => void): () => void {
  const stop = listen<Payload>(event, (message) => listener(message.payload));
  return () => void stop.then((unlisten) => unlisten());
}

/** The real window. */
export const tauriHost: Host = {
  startup: () => call("startup"),
  announce: (words) => call("announce", { words }),
  wearTheme: (theme) => call("wear_theme", { theme }),
  zoom: (pct) => call("zoom", { pct }),
  windowReady: () => call("window_ready"),
  answerFirstStart: (answers) => call("answer_first_start", { answers }),
  tonight: () => call("tonight"),
  answerReminder: (occurrenceId, answer) => call("answer_reminder", { occurrenceId, answer }),
  answerZoneQuestion: (follows) => call("answer_zone_question", { follows }),
  helps: (outcome) => call("helps", { outcome }),
  experiments: () => call("experiments"),
  startExperiment: (wanted) => call("start_experiment", { wanted }),
  refuseTonight: () => call("refuse_tonight"),
  stopExperiment: () => call("stop_experiment"),
  saveExperiment: (id) => call("save_experiment", { id }),
  experimentPage: (id) => call("experiment_page", { id }),
  saveExperimentPage: (id) => call("save_experiment_page", { id }),
  turnOnReminders: () => call("turn_on_reminders"),
  eveningsAhead: () => call("evenings_ahead"),
  changeEvenings: (change) => call("change_evenings", { change }),
  makeEveningsUsual: (from, to) => call("make_evenings_usual", { from, to }),
  reminderLog: (nights) => call("reminder_log", { nights }),
  testReminder: () => call("test_reminder"),
  reminderOnScreen: (occurrenceId) => call("reminder_on_screen", { occurrenceId }),
  card: () => call("card"),
  cardPainted: (occurrenceId, height) => call("card_painted", { occurrenceId, height }),
  answerCard: (occurrenceId, answer) => call("answer_card", { occurrenceId, answer }),
  leaveCard: () => call("leave_card"),
  listRoutines: (minutes) => call("list_routines", { minutes }),
  proposeRoutine: (place) => call("propose_routine", { place }),
  chooseRoutine: (request) => call("choose_routine", { request }),
  ownRoutine: (id) => call("own_routine", { id }),
  previewOwnRoutine: (input) => call("preview_own_routine", { input }),
  saveOwnRoutine: (input) => call("save_own_routine", { input }),
  deleteOwnRoutine: (id) => call("delete_own_routine", { id }),
  saveOwnRoutinesFile: () => call("save_own_routines_file"),
  importOwnRoutines: (text) => call("import_own_routines", { text }),
  startRoutine: (request) => call("start_routine", { request }),
  resumeSession: (sessionId) => call("resume_session", { sessionId }),
  reportPlayer: (report) => call("report_player", { report }),
  goodNight: () => call("good_night"),
  moveSound: (sessionId, atMs, isPlaying) => call("move_sound", { sessionId, atMs, isPlaying }),
  readSound: () => call("read_sound"),
  muteSound: (isMuted) => call("mute_sound", { isMuted }),
  endSound: () => call("end_sound"),
  testSound: (channel) => call("test_sound", { channel }),
  setPace: (request) => call("set_pace", { request }),
  nightForm: (diaryDate, ordinal) => call("night_form", { diaryDate, ordinal }),
  previewNight: (input, mode, nightId) => call("preview_night", { input, mode, nightId }),
  saveNight: (input, mode) => call("save_night", { input, mode }),
  editNight: (nightId, input) => call("edit_night", { nightId, input }),
  sayStillAwake: () => call("say_still_awake"),
  removeNight: (nightId) => call("remove_night", { nightId }),
  undo: () => call("undo"),
  listNights: (from, to) => call("list_nights", { from, to }),
  chooseImport: () => call("choose_import"),
  readImportIn: (zone) => call("read_import_in", { zone }),
  takeImport: () => call("take_import"),
  importProgress: () => call("import_progress"),
  stopImport: () => call("stop_import"),
  listImports: () => call("list_imports"),
  undoImport: (importId) => call("undo_import", { importId }),
  saveDiary: (format) => call("save_diary", { format }),
  listBackups: () => call("list_backups"),
  saveBackup: () => call("save_backup"),
  restoreBackup: (file) => call("restore_backup", { file }),
  restoreFile: () => call("restore_file"),
  deleteEverything: () => call("delete_everything"),
  sheet: (from, to, withoutNotes) => call("sheet", { from, to, withoutNotes }),
  printSheet: () => call("print_sheet"),
  saveSheet: (from, to, withoutNotes, name) => call("save_sheet", { from, to, withoutNotes, name }),
  lastChange: () => call("last_change"),
  diaryIndex: (search) => call("diary_index", { search }),
  diaryRows: (nightIds, search) => call("diary_rows", { nightIds, search }),
  trends: (range, from, to) => call("trends", { range, from, to }),
  putTrendsCardAway: (card) => call("put_trends_card_away", { card }),
  restFromNumbers: (rests) => call("rest_from_numbers", { rests }),
  saveChart: (format, contents) => call("save_chart", { format, contents: Array.from(contents) }),
  healthCheck: () => call("health_check"),
  answerHealth: (answers) => call("answer_health", { answers }),
  putHealthQuestionsAside: (routineId) => call("put_health_questions_aside", { routineId }),
  listSettings: () => call("list_settings"),
  setSetting: (key, value) => call("set_setting", { key, value }),
  about: () => call("about"),
  diagnostics: () => call("diagnostics"),
  atLogin: () => call("at_login"),
  openOutside: (link) => call("open_outside", { link }),
  onChanges: (listener) => subscribe<Noun[]>("changes", listener),
  onOpening: (listener) => subscribe<Opening>("opening", listener),
};
