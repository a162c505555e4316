import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

/** A text that is covered until it is tapped. */
export function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const { say } = usePage();
  const [isShown, setShown] = useState(false);
  if (isShown) return <span class="spoiler shown">{children}</span>;
  return (
    <button
      type="button"
      class="spoiler inline-button"
      aria-label={say("spoiler")}
      onClick={() => setShown(true)}
    >
      {children}
    </button>
  );
}
