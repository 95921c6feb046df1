import { describe, expect, it, vi } from "vitest";
import { Refused, type Host } from "../../ipc/host";
import { Sheet } from "./sheet.svelte";

async function open(answers: Partial<Host> = {}) {
  const host = {
    sheet: vi.fn(async (from: string | null, to: string | null) => ({
      from: from ?? "2025-03-01",
      to: to ?? "2025-03-14",
      html: "",
    })),
    printSheet: vi.fn(async () => undefined),
    saveSheet: vi.fn(async () => "sleep-diary.html"),
    ...answers,
  };
  const sheet = new Sheet(host as unknown as Host);
  await sheet.showLast();
  return { host, sheet };
}

describe("the sheet for a clinician", () => {
  it("begins with the two weeks up to last night and goes back two weeks at a time", async () => {
    const { host, sheet } = await open();
    expect(host.sheet).toHaveBeenLastCalledWith(null, null, false);
    expect(sheet.hasLater).toBe(false);
    await sheet.showLater();
    expect(host.sheet).toHaveBeenCalledOnce();
    await sheet.showEarlier();
    await sheet.showEarlier();
    expect(host.sheet).toHaveBeenLastCalledWith("2025-02-01", "2025-02-14", false);
    expect(sheet.hasLater).toBe(true);
    await sheet.showLater();
    expect(host.sheet).toHaveBeenLastCalledWith("2025-02-15", "2025-02-28", false);
    await sheet.showLater();
    expect(host.sheet).toHaveBeenLastCalledWith(null, null, false);
    expect(sheet.hasLater).toBe(false);
  });

  it("shows the same dates when the diary has changed", async () => {
    const { host, sheet } = await open();
    await sheet.showEarlier();
    await sheet.refresh();
    expect(host.sheet).toHaveBeenLastCalledWith("2025-02-15", "2025-02-28", false);
  });

  it("leaves tags and notes out of the same dates and of the file", async () => {
    const { host, sheet } = await open();
    await sheet.showEarlier();
    await sheet.setNotes(false);
    expect(host.sheet).toHaveBeenLastCalledWith("2025-02-15", "2025-02-28", true);
    await sheet.save();
    expect(host.saveSheet).toHaveBeenCalledWith("2025-02-15", "2025-02-28", true, "");
    await sheet.setNotes(true);
    expect(host.sheet).toHaveBeenLastCalledWith("2025-02-15", "2025-02-28", false);
  });

  it("gives the name to the file alone", async () => {
    const { host, sheet } = await open();
    sheet.name = " Ada ";
    await sheet.save();
    expect(host.saveSheet).toHaveBeenCalledWith("2025-03-01", "2025-03-14", false, "Ada");
    expect(sheet.saved).toBe("sleep-diary.html");
    await sheet.print();
    expect(host.printSheet).toHaveBeenCalledWith();
    expect(sheet.saved).toBeNull();
  });

  it("says why it could not be written", async () => {
    const args = { path: "sleep-diary.html", system: "No space left on device" };
    const full = new Refused({ field: null, code: "export_failed", args, offer: null });
    const { sheet } = await open({ saveSheet: () => Promise.reject(full) });
    await sheet.save();
    expect(sheet.problem).toMatch(/No space left/);
    expect(sheet.saved).toBeNull();
  });
});
