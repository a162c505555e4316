import type { InlineQueryResult } from "grammy/types";
import { Avatar } from "../controls/avatar.tsx";
import { Icon } from "../controls/icon.tsx";
import { usePage } from "../state/page-context.ts";
import type { Found, FoundResult } from "./use-inline-query.ts";
import { useKeepInSight } from "./use-keep-in-sight.ts";

interface InlineResultsProps {
  readonly id: string;
  readonly found: Found;
  readonly selected: number;
  readonly onChoose: (found: FoundResult) => void;
  readonly onMore: () => void;
}

// So near to the end of the list further results are asked for, in CSS pixels.
const NEAR = 120;

/** What the bot offers to send for what is being typed. */
export function InlineResults({ id, found, selected, onChoose, onMore }: InlineResultsProps) {
  const { say, deeds, bot } = usePage();
  const list = useKeepInSight(selected);
  const { state, results, button } = found;
  return (
    <section class="inline-mode" aria-label={say("inline-results")}>
      <p class="inline-state" role="status">
        {stateText()}
        {state === "asking" && <span class="spinner" />}
      </p>
      {button && (
        <button
          type="button"
          class="inline-top"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            deeds.dispatch({ kind: "open", open: "private" });
            void deeds.act({ kind: "start", parameter: button.start_parameter ?? "" });
          }}
        >
          {button.text}
          <Icon name="chevron" size={16} />
        </button>
      )}
      <div
        class="suggestions"
        role="listbox"
        id={id}
        aria-label={say("inline-results")}
        ref={list}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          if (scrollHeight - scrollTop - clientHeight < NEAR) onMore();
        }}
      >
        {results.map((one, index) => {
          const { title, description } = faceOf(one.result);
          return (
            <button
              type="button"
              role="option"
              id={`${id}-${index}`}
              key={`${one.queryId} ${one.result.id}`}
              class="suggestion result"
              aria-selected={index === selected}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(one)}
            >
              <Avatar name={bot.name} isBot size="small" />
              <span class="result-words">
                <span class="result-title">{title}</span>
                {description !== undefined && <span class="result-about">{description}</span>}
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );

  function stateText(): string {
    if (state === "late") return say("inline-late");
    if (state === "asking" && results.length === 0) return say("inline-asking");
    return results.length === 0 ? say("inline-empty") : say("inline-by", { name: bot.name });
  }
}

function faceOf(result: InlineQueryResult): { readonly title: string; readonly description?: string } {
  const title = "title" in result && result.title ? result.title : result.type;
  return {
    title,
    ...("description" in result && result.description !== undefined && { description: result.description }),
  };
}
