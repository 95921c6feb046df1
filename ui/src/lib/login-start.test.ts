import { describe, expect, it, vi } from "vitest";
import { MemoryHost } from "../ipc/memory-host";
import { LoginStart } from "./login-start.svelte";

async function loaded(state: string): Promise<{ login: LoginStart; host: MemoryHost }> {
  const host = new MemoryHost(new URLSearchParams({ state }));
  const login = new LoginStart(host);
  await login.load();
  return { login, host };
}

describe("starting at login", () => {
  it("is asked until it is answered, once", async () => {
    const { login } = await loaded("login-asks");
    expect(login.view?.asks).toBe(true);
    await login.answer(false);
    expect(login.view).toMatchObject({ asks: false, starts: "nothing" });
    await login.answer(true);
    expect(login.view?.starts).toBe("this-one");
    expect(login.isKept).toBe(true);
  });

  it("shows what the system has, not what was answered", async () => {
    const { login, host } = await loaded("login-asks");
    vi.spyOn(host, "setSetting").mockRejectedValue(new Error("refused"));
    await login.answer(true);
    expect(login.view?.starts).toBe("nothing");
    expect(login.problem).toBeTruthy();
    expect(login.isKept).toBe(false);
  });
});
