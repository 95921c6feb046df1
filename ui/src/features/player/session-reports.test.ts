import { expect, it } from "vitest";
import { Refused } from "../../ipc/host";
import { MemoryHost } from "../../ipc/memory-host";
import { SessionReports } from "./session-reports.svelte";
import { settle } from "./testing";

function session() {
  const host = new MemoryHost(new URLSearchParams());
  const program = { isDown: false };
  const take = host.reportPlayer.bind(host);
  host.reportPlayer = async (report) => {
    if (program.isDown) throw new Error("no answer");
    await take(report);
  };
  return { host, program, reports: new SessionReports(7, host) };
}

it("tells of whose session it is, where it stands and how long was played, in whole milliseconds", async () => {
  const { host, reports } = session();
  for (let tick = 0; tick < 3; tick++) reports.played(41.6);
  await reports.tell("advance", { position: 4, atMs: 1200.7 });
  expect(host.reports).toEqual([{ session_id: 7, event: "advance", position: 4, position_ms: 1201, active_ms: 125 }]);
});

it("tells what was played once", async () => {
  const { host, reports } = session();
  reports.played(3000);
  await reports.tell("pause", { position: 0, atMs: 3000 });
  await reports.tell("resume", { position: 0, atMs: 3000 });
  reports.played(500);
  await reports.tell("alive", { position: 0, atMs: 3500 });
  expect(host.reports.map(({ active_ms }) => active_ms)).toEqual([3000, 0, 500]);
});

it("lets go of a report the program will never take, and sends those behind it", async () => {
  const { host, reports } = session();
  const take = host.reportPlayer;
  host.reportPlayer = async (report) => {
    if (report.position_ms > 4000)
      throw new Refused({ code: "report_off_the_timeline", field: null, args: {}, offer: null });
    await take(report);
  };
  await reports.tell("alive", { position: 0, atMs: 5000 });
  await reports.tell("pause", { position: 1, atMs: 100 });
  expect([reports.isFailing, host.reports.map(({ event }) => event)]).toEqual([false, ["pause"]]);
});

it("keeps what was played while the program was down, and sends it when it is tried again", async () => {
  const { host, program, reports } = session();
  program.isDown = true;
  reports.played(3000);
  await reports.tell("pause", { position: 0, atMs: 3000 });
  expect([reports.isFailing, host.reports]).toEqual([true, []]);
  program.isDown = false;
  reports.retry();
  await settle();
  expect([reports.isFailing, host.reports.map(({ active_ms }) => active_ms)]).toEqual([false, [3000]]);
});
