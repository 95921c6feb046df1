import type { AboutView } from "../generated/AboutView";

export const ABOUT: AboutView = { version: "0.1.0", data_dir: "/home/ada/.local/share/drowse" };

export const DIAGNOSTICS = [
  "Drowse 0.1.0",
  "System: Linux, x86_64",
  "Diary: version 14 of its form, 1203 nights",
  "Agent: version 0.1.0 runs",
  "Session bus: there",
  "Notifications: there",
  "Sound: a sound server is there",
  "Start at login: on",
].join("\n");
