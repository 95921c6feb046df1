// What every line of the page of settings knows: the settings, and what is looked for. Other pages have neither.
import { getContext, setContext } from "svelte";
import type { SettingsSearch } from "./search.svelte";
import type { Settings } from "./settings.svelte";

export interface SettingsPage {
  readonly settings: Settings;
  readonly search: SettingsSearch;
}

const KEY = Symbol("settings page");

export function setPage(page: SettingsPage): void {
  setContext(KEY, page);
}

export function pageOf(): SettingsPage | null {
  return getContext<SettingsPage | undefined>(KEY) ?? null;
}
