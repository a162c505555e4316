import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { IconButton } from "../controls/icon-button.tsx";
import { usePage } from "../state/page-context.ts";

/** A quotation of which three lines are shown until it is expanded. */
export function Expandable({ children }: { readonly children: ComponentChildren }) {
  const { say } = usePage();
  const text = useRef<HTMLDivElement>(null);
  const [isExpanded, setExpanded] = useState(false);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    // A width that changes makes more or fewer lines of it.
    const observer = new ResizeObserver(() => {
      if (element.dataset["expanded"] === "false") setCut(element.scrollHeight > element.clientHeight + 1);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <blockquote class="expandable">
      <div ref={text} class="expandable-text" data-expanded={isExpanded}>
        {children}
      </div>
      {isCut && (
        <IconButton
          icon={isExpanded ? "collapse" : "expand"}
          label={say(isExpanded ? "quote-less" : "quote-more")}
          class="expander"
          isExpanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        />
      )}
    </blockquote>
  );
}
