import type { OutsideLink } from "../../ipc/host";

/** The host names of addresses outside, as they are shown before anything is opened. */
export const HOST_NAMES: Readonly<Record<OutsideLink, string>> = {
  amta: "amtamassage.org",
  abmp: "massagetherapy.com",
  massagebook: "massagebook.com",
  massage_nerd: "massagenerd.com",
  find_a_helpline: "findahelpline.com",
};
