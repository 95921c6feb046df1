import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../ipc/memory-host";
import { OwnEditor } from "./own-editor.svelte";

async function copyOf(routineId: string): Promise<{ editor: OwnEditor; host: MemoryHost }> {
  const host = new MemoryHost(new URLSearchParams());
  const shelf = await host.listRoutines(null);
  const routine = shelf.find((each) => each.id === routineId);
  if (!routine) throw new Error(`no ${routineId} on the shelf`);
  const editor = new OwnEditor(OwnEditor.copyOf(routine, "Mine"), shelf, host);
  await editor.check();
  return { editor, host };
}

function order(editor: OwnEditor): string[] {
  return editor.draft.steps.map((step) => step.step);
}

describe("the editor of one's own routines", () => {
  it("begins with the steps of what is copied", async () => {
    const { editor } = await copyOf("head");
    expect(order(editor)).toEqual(["H0", "H1", "H2", "H3", "H4"]);
    expect(editor.preview?.seconds).toBeGreaterThan(0);
  });

  it("moves a step, and not beyond the ends", async () => {
    const { editor } = await copyOf("head");
    await editor.move(3, 1);
    expect(order(editor)).toEqual(["H0", "H3", "H1", "H2", "H4"]);
    await editor.move(0, -1);
    await editor.move(4, 5);
    expect(order(editor)).toEqual(["H0", "H3", "H1", "H2", "H4"]);
  });

  it("takes in a step of another routine, once", async () => {
    const { editor } = await copyOf("head");
    await editor.add("F3");
    await editor.add("F3");
    expect(order(editor).filter((id) => id === "F3")).toHaveLength(1);
    await editor.remove(0);
    expect(order(editor)).toEqual(["H1", "H2", "H3", "H4", "F3"]);
  });

  it("says what is wrong at its field", async () => {
    const { editor } = await copyOf("head");
    await editor.setAmount(2, 9000);
    expect(editor.wrong).toMatchObject({ field: "steps[2].amount" });
    expect(editor.preview).toBeNull();
    await editor.setAmount(2, 30);
    expect(editor.wrong).toBeNull();
  });

  it("does not save what is refused", async () => {
    const { editor, host } = await copyOf("head");
    await editor.setTitle(" ");
    expect(await editor.save()).toBeNull();
    expect(editor.wrong?.field).toBe("title");
    await editor.setTitle("Evening head");
    const saved = await editor.save();
    expect((await host.listRoutines(null)).find((routine) => routine.id === saved)?.own_title).toBe("Evening head");
  });

  it("shows the latest answer, also when an earlier one comes later", async () => {
    const { editor, host } = await copyOf("head");
    const preview = host.previewOwnRoutine.bind(host);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    host.previewOwnRoutine = async (input) => {
      if (input.title === "slow") await held;
      return preview(input);
    };
    const slow = editor.setTitle("slow");
    await editor.setTitle("quick");
    letGo();
    await slow;
    expect(editor.preview?.own_title).toBe("quick");
  });
});
