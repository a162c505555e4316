import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./controls/icon.tsx";
import { usePage } from "./state/page-context.ts";
import type { Notice, PageState } from "./state/state.ts";

/** A sentence can be read in this time, and a word more for each of its words. */
const SHORTEST_MILLISECONDS = 2500;
const WORD_MILLISECONDS = 250;

/** What is said in passing, for as long as it takes to read. */
export function Notices({ notice }: { readonly notice: Notice | undefined }) {
  const { deeds } = usePage();
  useEffect(() => {
    if (!notice) return;
    const milliseconds = SHORTEST_MILLISECONDS + WORD_MILLISECONDS * notice.text.split(/\s+/u).length;
    const timer = setTimeout(() => deeds.dispatch({ kind: "notice-over" }), milliseconds);
    return () => clearTimeout(timer);
  }, [notice, deeds]);
  return (
    <div class="notices" role="status">
      {notice && (
        <p class="notice" key={notice.turn}>
          {notice.text}
        </p>
      )}
    </div>
  );
}

/** Says that the server is out of reach, and when it is back. */
export function ConnectionBar({ connection }: Pick<PageState, "connection">) {
  const { say, deeds } = usePage();
  const wasLost = useRef(false);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (connection === "open") {
      if (wasLost.current) deeds.dispatch({ kind: "notice", text: say("connection-back") });
      wasLost.current = false;
      setLost(false);
    }
    if (connection === "lost") {
      wasLost.current = true;
      setLost(true);
    }
  }, [connection]);
  return (
    <div class="connection" role="alert">
      {isLost && (
        <p>
          <Icon name="alert" size={18} />
          {say("connection-lost")}
        </p>
      )}
    </div>
  );
}
