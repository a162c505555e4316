import { PATHS, type View } from "../../view.ts";
import type { Role } from "../../world/roles.ts";
import type { PageState } from "./state.ts";

const AGAIN_AFTER_MILLISECONDS = 1500;

/** What comes in. */
export interface Listener {
  readonly onView: (view: View) => void;
  readonly onConnection: (connection: PageState["connection"]) => void;
}

/** Follows what one person sees until the returned function is called; a lost connection is taken up again. */
export function follow(role: Role, { onView, onConnection }: Listener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`${PATHS.events}?${new URLSearchParams({ as: role })}`);
    source.onopen = () => onConnection("open");
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const view: View = JSON.parse(data);
      onView(view);
    };
    source.onerror = () => {
      onConnection("lost");
      // Browsers try again by themselves, unless something other than events has answered.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_AFTER_MILLISECONDS);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
