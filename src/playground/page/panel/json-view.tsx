import { useMemo } from "preact/hooks";
import { IconButton } from "../controls/icon-button.tsx";
import { usePage } from "../state/page-context.ts";
import { jsonTokens } from "../text/json-tokens.ts";

/** JSON in colours, with a button that copies it. */
export function JsonView({ label, value }: { readonly label: string; readonly value: unknown }) {
  const { say, deeds } = usePage();
  const tokens = useMemo(() => jsonTokens(value), [value]);
  return (
    <figure class="json">
      <figcaption>{label}</figcaption>
      <IconButton
        icon="copy"
        label={say("copy-json", { label })}
        class="json-copy"
        onClick={() => void deeds.copy(JSON.stringify(value, null, 2))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <pre tabIndex={0}>
        <code>
          {tokens.map(({ kind, text }, index) =>
            kind === "mark" ? (
              text
            ) : (
              <span key={index} class={`json-${kind}`}>
                {text}
              </span>
            ),
          )}
        </code>
      </pre>
    </figure>
  );
}
