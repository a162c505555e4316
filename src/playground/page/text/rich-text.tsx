import type { MessageEntity } from "grammy/types";
import type { ComponentChildren } from "preact";
import { memo } from "preact/compat";
import { useMemo } from "preact/hooks";
import { entityTree, type TextPart } from "./entity-tree.ts";
import { Expandable } from "./expandable.tsx";
import { Link } from "./link.tsx";
import { Spoiler } from "./spoiler.tsx";

interface RichTextProps {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  /** Sends a command that is tapped; without it, commands are plain. */
  readonly onCommand?: ((command: string) => void) | undefined;
}

/** A message's text with its entities. Its text nodes hold the text character for character, so that a part can be quoted. */
export const RichText = memo(function RichText({ text, entities, onCommand }: RichTextProps) {
  const parts = useMemo(() => entityTree(text, entities), [text, entities]);
  return <Parts parts={parts} onCommand={onCommand} />;
});

interface PartsProps {
  readonly parts: readonly TextPart[];
  readonly onCommand: RichTextProps["onCommand"];
}

function Parts({ parts, onCommand }: PartsProps) {
  return parts.map((part, index) => {
    if (part.kind === "text") return part.text;
    if (part.kind === "break")
      return (
        <span key={index} class="swallowed">
          {"\n"}
        </span>
      );
    const { entity, text } = part;
    return (
      <Entity key={index} entity={entity} text={text} onCommand={onCommand}>
        <Parts parts={part.parts} onCommand={onCommand} />
      </Entity>
    );
  });
}

interface EntityProps {
  readonly entity: MessageEntity;
  readonly text: string;
  readonly onCommand: RichTextProps["onCommand"];
  readonly children: ComponentChildren;
}

function Entity({ entity, text, onCommand, children }: EntityProps) {
  switch (entity.type) {
    case "bold":
      return <strong>{children}</strong>;
    case "italic":
      return <em>{children}</em>;
    case "underline":
      return <u>{children}</u>;
    case "strikethrough":
      return <s>{children}</s>;
    case "spoiler":
      return <Spoiler>{children}</Spoiler>;
    case "code":
      return <code>{children}</code>;
    case "pre":
      return (
        <pre>
          <code>{children}</code>
        </pre>
      );
    case "blockquote":
      return <blockquote>{children}</blockquote>;
    case "expandable_blockquote":
      return <Expandable>{children}</Expandable>;
    case "text_link":
      return <Link address={entity.url}>{children}</Link>;
    case "url":
      return <Link address={text}>{children}</Link>;
    case "mention":
      return (
        <Link address={`https://t.me/${text.slice(1)}`} class="name">
          {children}
        </Link>
      );
    case "email":
      return <Link address={`mailto:${text}`}>{children}</Link>;
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return <span class="marked">{children}</span>;
    case "bot_command":
      if (!onCommand) return <span class="marked">{children}</span>;
      return (
        <button type="button" class="marked inline-button" onClick={() => onCommand(text)}>
          {children}
        </button>
      );
    default:
      return <>{children}</>;
  }
}
