import { expect, test } from "vitest";
import { textEntities } from "../../../src/playground/world/text-entities.ts";

/** The entities of a text, each as its type and the part it marks. */
const marked = (text: string) =>
  textEntities(text).map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);

test.for<[string, string[]]>([
  ["/summary", ["bot_command /summary"]],
  ["/ask@some_bot Wer war das?", ["bot_command /ask@some_bot"]],
  ["und /hilfe auch", ["bot_command /hilfe"]],
  ["@some_bot wo?", ["mention @some_bot"]],
  ["👍 @some_bot, wo?", ["mention @some_bot"]],
  ["#KI und #2024", ["hashtag #KI"]],
  ["mehr (https://example.org/a?b=c).", ["url https://example.org/a?b=c"]],
  ["an anna@example.org schreiben", ["email anna@example.org"]],
  ["https://example.org/@some_bot", ["url https://example.org/@some_bot"]],
  ["und/oder, km/h, a//b, @a", []],
  ["", []],
])("%s", ([text, entities]) => expect(marked(text)).toEqual(entities));
