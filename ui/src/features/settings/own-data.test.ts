import { describe, expect, it } from "vitest";
import { Refused } from "../../ipc/host";
import { MemoryHost } from "../../ipc/memory-host";
import { fileName, isTheWord, OwnData } from "./own-data.svelte";

const BUSY = "Another program is writing the diary; try again in a moment.";

function busy(): Promise<never> {
  return Promise.reject(new Refused({ field: null, code: "database-busy", args: {}, offer: null }));
}

async function withCopies() {
  const host = new MemoryHost(new URLSearchParams());
  const data = new OwnData(host);
  await data.load();
  const [newest] = data.backups;
  if (!newest) throw new Error("the sample has copies");
  return { data, host, newest };
}

describe("one's own data", () => {
  it("goes back to a copy by the name of its file alone", async () => {
    const { data, host, newest } = await withCopies();
    await data.restore(newest);
    expect(host.asked).toEqual([fileName(newest)]);
    expect(fileName({ ...newest, path: "C:\\Users\\ada\\backups\\one.db" })).toBe("one.db");
    expect(data.done).toEqual({ what: "restored", nights: 1203 });
  });

  it("says that it was not written, and forgets it at the next try", async () => {
    const data = new OwnData(new MemoryHost(new URLSearchParams("state=disk-full")));
    await data.write("json");
    expect([data.done, data.problem?.includes("my-sleep-diary.json")]).toEqual([null, true]);
    await data.load();
    expect(data.problem).toBeNull();
  });

  it("is deleted when the word is typed, however it is written", async () => {
    expect(["delete", " Delete ", "DELETE"].every((typed) => isTheWord(typed, "delete"))).toBe(true);
    expect(["", "delet", "everything"].some((typed) => isTheWord(typed, "delete"))).toBe(false);
    const data = new OwnData(new MemoryHost(new URLSearchParams("state=left")));
    expect(await data.deleteEverything()).toBe(true);
    expect(data.done?.what).toBe("left");
  });

  it("is written, copied and taken back from a file, and says which", async () => {
    const host = new MemoryHost(new URLSearchParams());
    const data = new OwnData(host);
    await data.write("csv");
    expect(data.done).toEqual({ what: "written", file: "my-sleep-diary.csv" });
    await data.copy();
    expect(data.done).toEqual({ what: "copied", file: "drowse-backup.db" });
    await data.restoreFile();
    expect(data.done).toEqual({ what: "restored", nights: 1203 });
    expect(host.asked).toEqual(["csv", "chosen.db"]);
  });

  it("says nothing when the person says nowhere, not even what was done before", async () => {
    const data = new OwnData(new MemoryHost(new URLSearchParams("state=nowhere")));
    for (const nothing of [() => data.write("csv"), () => data.copy(), () => data.restoreFile()]) {
      data.done = { what: "copied", file: "before.db" };
      await nothing();
      expect([data.done, data.problem]).toEqual([null, null]);
    }
  });

  it("keeps the list of copies when going back to one is refused", async () => {
    const { data, host, newest } = await withCopies();
    const before = data.backups;
    host.restoreBackup = busy;
    await data.restore(newest);
    expect([data.backups, data.done, data.problem]).toEqual([before, null, BUSY]);
    host.listBackups = busy;
    await data.load();
    expect([data.backups, data.problem]).toEqual([before, BUSY]);
  });

  it("lists the copy that going back made", async () => {
    const { data, host, newest } = await withCopies();
    host.listBackups = async () => [{ ...newest, path: "/made/before-restore.db" }];
    await data.restore(newest);
    expect(data.backups.map(fileName)).toEqual(["before-restore.db"]);
    host.listBackups = async () => [{ ...newest, path: "/made/before-file.db" }];
    await data.restoreFile();
    expect(data.backups.map(fileName)).toEqual(["before-file.db"]);
  });

  it("says that it went back even where the copies cannot be listed after it", async () => {
    const { data, host, newest } = await withCopies();
    host.listBackups = busy;
    await data.restore(newest);
    expect([data.done?.what, data.problem]).toEqual(["restored", BUSY]);
  });

  it("says which files are left, says nothing where none is, and why when it was refused", async () => {
    const host = new MemoryHost(new URLSearchParams());
    const data = new OwnData(host);
    expect([await data.deleteEverything(), data.done, data.problem]).toEqual([true, null, null]);
    host.deleteEverything = async () => ["/a/one.db", "/a/two.db"];
    expect(await data.deleteEverything()).toBe(true);
    expect(data.done).toEqual({ what: "left", files: ["/a/one.db", "/a/two.db"] });
    host.deleteEverything = busy;
    expect([await data.deleteEverything(), data.done, data.problem]).toEqual([false, null, BUSY]);
  });
});
