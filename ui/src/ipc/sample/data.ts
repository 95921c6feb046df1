import type { BackupView } from "../generated/BackupView";
import type { FileReport } from "../generated/FileReport";
import type { ImportReport } from "../generated/ImportReport";
import type { ImportView } from "../generated/ImportView";

const NOTHING: FileReport = {
  file: "",
  format: null,
  records: 0,
  nights: 0,
  naps: 0,
  sessions: 0,
  routines: 0,
  first: null,
  last: null,
  added: 0,
  updated: 0,
  unchanged: 0,
  rejected: [],
  zone_assumed: null,
  unknown_columns: [],
  refusal: null,
  import_id: null,
};

/** What two files of other apps hold, one of them unknown. */
export function sampleReport(zone: string): ImportReport {
  const rejected = Array.from({ length: 23 }, (_, index) => ({
    line: 120 + 7 * index,
    reason: {
      field: null,
      code: index % 3 === 0 ? "kept-yours" : "too-short",
      args: { date: "2025-02-11" },
      offer: null,
    },
  }));
  const night = { ...NOTHING, file: "sleepdata.csv", format: "sleep-cycle", records: 431, nights: 402, naps: 18 };
  return {
    files: [
      {
        ...night,
        first: "2023-11-30",
        last: "2025-03-09",
        added: 391,
        updated: 2,
        unchanged: 4,
        rejected,
        zone_assumed: zone,
        unknown_columns: ["Snore time", "Weather type"],
      },
      {
        ...NOTHING,
        file: "holiday photos 2024.zip",
        refusal: {
          field: null,
          code: "import_archive_without_diary",
          args: { file: "holiday photos 2024.zip" },
          offer: null,
        },
      },
    ],
    added: 391,
    updated: 2,
    unchanged: 4,
    rejected: 23,
  };
}

export const PAST: readonly ImportView[] = [
  { id: 1, format: "apple-health", file: "export.zip", imported_at: "2025-03-01T20:15:00Z", added: 912, updated: 0 },
];

export const BACKUPS: readonly BackupView[] = [
  ["2025-03-13T08:10:00Z", "daily"],
  ["2025-03-12T08:02:00Z", "daily"],
  ["2025-03-01T20:20:00Z", "before-restore"],
  ["2025-02-02T09:00:00Z", "before-upgrade"],
].map(([made_at, reason]) => ({
  path: `/home/ada/.local/share/drowse/backups/diary-${made_at}-${reason}.db`,
  made_at: made_at ?? "",
  reason: (reason ?? "daily") as BackupView["reason"],
  bytes: 1_482_752,
}));
