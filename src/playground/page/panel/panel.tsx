import type { Update } from "grammy/types";
import { useEffect, useRef } from "preact/hooks";
import type { ActionView, CallView, PersonView } from "../../view.ts";
import { Icon } from "../controls/icon.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { usePage } from "../state/page-context.ts";
import { actionName } from "./action-name.ts";
import { JsonView } from "./json-view.tsx";

interface PanelProps {
  /** It covers the chat, and so takes the focus. */
  readonly isOnTop: boolean;
  readonly last: ActionView | undefined;
  readonly people: readonly PersonView[];
}

/** For people who build on the bot: what Telegram and it have told each other since the last action. */
export function Panel({ isOnTop, last, people }: PanelProps) {
  const { say, deeds } = usePage();
  const panel = useRef<HTMLElement>(null);
  const close = () => deeds.dispatch({ kind: "panel", isOpen: false });
  useEffect(() => {
    if (isOnTop) panel.current?.querySelector<HTMLElement>("button")?.focus();
  }, [isOnTop]);
  const who = people.find(({ role }) => role === last?.role)?.name ?? "";
  return (
    <aside
      class="panel"
      aria-label={say("panel")}
      ref={panel}
      onKeyDown={({ key }) => key === "Escape" && isOnTop && close()}
    >
      <header class="panel-header">
        <div>
          <h2>{say("panel")}</h2>
          <p>{last ? say("panel-action", { who, what: actionName(last.kind, say) }) : say("panel-about")}</p>
        </div>
        <IconButton icon="close" label={say("panel-close")} class="panel-close" onClick={close} />
      </header>
      <div class="panel-body">
        {last ? (
          <>
            <h3>
              {say("panel-updates")} <span class="count">{last.updates.length}</span>
            </h3>
            {last.updates.length === 0 && <p class="faint">{say("panel-no-updates")}</p>}
            {last.updates.map((update) => (
              <UpdateEntry key={update.update_id} update={update} />
            ))}
            <h3>
              {say("panel-calls")} <span class="count">{last.calls.length}</span>
            </h3>
            {last.calls.length === 0 && <p class="faint">{say("panel-no-calls")}</p>}
            {last.calls.map((call, index) => (
              <CallEntry key={`${last.updates[0]?.update_id} ${index}`} call={call} />
            ))}
          </>
        ) : (
          <p class="panel-empty">{say("panel-empty")}</p>
        )}
      </div>
    </aside>
  );
}

function UpdateEntry({ update }: { readonly update: Update }) {
  const kind = Object.keys(update).find((key) => key !== "update_id") ?? "update";
  return (
    <details class="entry">
      <summary>
        <Icon name="chevron" size={16} />
        <code class="entry-name">{kind}</code>
        <span class="entry-fact">{update.update_id}</span>
      </summary>
      <JsonView label="Update" value={update} />
    </details>
  );
}

function CallEntry({ call }: { readonly call: CallView }) {
  const { say, language } = usePage();
  const { method, payload, response, milliseconds } = call;
  const isRefused =
    typeof response === "object" && response !== null && "ok" in response && response.ok === false;
  const code = isRefused && "error_code" in response ? String(response.error_code) : "";
  const time = milliseconds.toLocaleString(language, { maximumFractionDigits: milliseconds < 10 ? 1 : 0 });
  return (
    <details class={isRefused ? "entry refused" : "entry"}>
      <summary>
        <Icon name="chevron" size={16} />
        <code class="entry-name">{method}</code>
        <span class="entry-fact">{time} ms</span>
        <span class="entry-state">{isRefused ? say("call-refused", { code }) : say("call-ok")}</span>
      </summary>
      <JsonView label={say("call-payload")} value={payload} />
      <JsonView label={say("call-response")} value={response} />
    </details>
  );
}
