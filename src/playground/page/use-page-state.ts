import { useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import { createDeeds, type Deeds } from "./state/deeds.ts";
import { follow } from "./state/events.ts";
import { ROOMY, recall, remember } from "./state/memory.ts";
import { readPlace, writePlace } from "./state/place.ts";
import { reduce } from "./state/reduce.ts";
import type { PageState } from "./state/state.ts";
import { createSay, type PageLanguage, pageLanguage, type Say } from "./text/say.ts";

/** The page's state and what is done to it, kept in step with the server, the address and the browser's memory. */
export function usePageState(): {
  readonly state: PageState;
  readonly deeds: Deeds;
  readonly say: Say;
  readonly language: PageLanguage;
} {
  const [state, dispatch] = useReducer(reduce, undefined, recall);
  const { role, open, theme, view } = state;
  const language = pageLanguage(view?.me.language ?? (role === "english-reader" ? "en" : "de"));
  const say = useMemo(() => createSay(language), [language]);

  // As of the last drawing: what a deed is done upon is what the person sees.
  const now = useRef({ state, say });
  now.current = { state, say };
  const deeds = useMemo(
    () => createDeeds({ dispatch, state: () => now.current.state, words: () => now.current.say }),
    [],
  );

  useEffect(
    () =>
      follow(role, {
        onView: (next) => dispatch({ kind: "view", view: next }),
        onConnection: (connection) => dispatch({ kind: "connection", connection }),
      }),
    [role],
  );
  useEffect(() => {
    const onPopState = () => {
      const place = readPlace(location.hash);
      if (!place) return;
      const { isPanelOpen, ...here } = now.current.state;
      // A panel that lies over the chat is what one steps back from.
      if (isPanelOpen && !matchMedia(ROOMY).matches) {
        history.pushState(null, "", writePlace(here));
        return dispatch({ kind: "panel", isOpen: false });
      }
      dispatch({ kind: "role", role: place.role });
      dispatch({ kind: "open", open: place.open });
    };
    addEventListener("popstate", onPopState);
    return () => removeEventListener("popstate", onPopState);
  }, []);
  useEffect(() => {
    const address = writePlace({ role, open });
    if (location.hash === address) return;
    // The first address is no step to go back to.
    if (location.hash) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }, [role, open]);
  useEffect(() => remember(state), [role, open, theme, state.seen]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say("page-title");
  }, [language, say]);
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return { state, deeds, say, language };
}
