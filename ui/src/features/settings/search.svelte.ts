import { t } from "../../lib/words";
import { GROUPS, type Group, type Line } from "./catalogue";

/** Looks for settings by what they are called, what is said of them, and other words people have for them. */
export class SettingsSearch {
  text = $state("");

  readonly #terms = $derived(plain(this.text).split(/\s+/).filter(Boolean));
  /** The names of the lines found; `null`: nothing is looked for. */
  readonly #found = $derived(
    this.#terms.length === 0
      ? null
      : GROUPS.flatMap((group) => group.lines.filter((line) => this.#fits(group, line)).map(({ name }) => name)),
  );

  /** How many were found; `null`: nothing is looked for. */
  get count(): number | null {
    return this.#found?.length ?? null;
  }

  shows(line: string): boolean {
    return this.#found?.includes(line) ?? true;
  }

  showsGroup(name: string): boolean {
    const group = GROUPS.find((one) => one.name === name);
    return !group || group.lines.some((line) => this.shows(line.name));
  }

  clear(): void {
    this.text = "";
  }

  #fits(group: Group, { name }: Line): boolean {
    const ids = [`settings-${group.name}`, ...["", "-about", "-words"].map((end) => `setting-${name}${end}`)];
    const said = plain(ids.map((id) => t(id)).join(" "));
    return this.#terms.every((term) => said.includes(term));
  }
}

/** Letters as they are typed in a hurry: small, and without marks. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
