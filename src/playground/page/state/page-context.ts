import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { BotView } from "../../view.ts";
import type { Anchor, MenuItem } from "../controls/menu.tsx";
import type { PageLanguage, Say } from "../text/say.ts";
import type { Deeds } from "./deeds.ts";

/** What every part of the page has at hand. Changes with the person only. */
export interface Page {
  readonly say: Say;
  readonly language: PageLanguage;
  readonly bot: BotView;
  readonly deeds: Deeds;
  readonly openMenu: (items: readonly MenuItem[], anchor: Anchor) => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("Outside of the page.");
  return page;
}
