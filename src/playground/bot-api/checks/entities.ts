import type { MessageEntity } from "grammy/types";
import { badRequest, notPlayed, wouldBeLost } from "../refusal.ts";
import { endOf, type FormattedText } from "./clean-text.ts";
import { CODE, FOUND_BY_TELEGRAM, isOneOf, QUOTES, SPLITTABLE } from "./entity-kinds.ts";
import { checkLink, isLinkToUser } from "./link.ts";

type Kind = MessageEntity["type"];

/** «A message can have at most 100 entities»: the ones above it are dropped by Telegram's servers. */
const MOST_ENTITIES = 100;

/**
 * Looks at the places of entities in their text.
 *
 * @throws {Refusal} in Telegram's words where one is out of bounds or cuts a character in two.
 */
export function checkPlaces({ text, entities }: FormattedText): void {
  for (const { offset, length } of entities) {
    if (offset < 0 || offset > 1_000_000)
      throw badRequest(`receive an entity with incorrect offset ${offset}`);
    if (length < 0 || length > 1_000_000)
      throw badRequest(`receive an entity with incorrect length ${length}`);
  }
  for (const entity of entities) {
    const { offset } = entity;
    const end = endOf(entity);
    if (offset > text.length)
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    if (end > text.length)
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    if (isWithinPair(text, offset))
      throw badRequest(
        `entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset + 1)}`,
      );
    if (isWithinPair(text, end))
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, end + 1)}`,
      );
  }
}

/**
 * Telegram drops, cuts or splits entities that do not go together, and says nothing. In our bot that is a mistake that
 * nobody would notice, so it is refused here, in words of our own.
 *
 * @param trimmedTo where the text ends after trimming
 * @throws {Refusal} for the first such entity.
 */
export function refuseLostEntities({ entities }: FormattedText, trimmedTo: number): void {
  if (entities.length > MOST_ENTITIES)
    throw wouldBeLost(`of ${entities.length} entities Telegram keeps ${MOST_ENTITIES}`);
  const sorted = sortEntities(entities);
  const open: MessageEntity[] = [];
  for (const entity of sorted) {
    if (entity.length === 0) throw wouldBeLost(`${nameOf(entity)} is empty and dropped`);
    if (endOf(entity) > trimmedTo)
      throw wouldBeLost(
        `${nameOf(entity)} is cut, for the text ends at ${trimmedTo} without the spaces behind it`,
      );
    while (open.length > 0 && endOf(open.at(-1) ?? entity) <= entity.offset) open.pop();
    for (const outer of open) {
      const problem = problemWithin(outer, entity);
      if (problem) throw wouldBeLost(`${nameOf(entity)} ${problem} ${nameOf(outer)}`);
    }
    open.push(entity);
  }
}

function problemWithin(outer: MessageEntity, inner: MessageEntity): string | undefined {
  if (endOf(inner) > endOf(outer)) return "crosses";
  if (outer.type === inner.type) return "is of the same type as and within";
  if (isOneOf(CODE, outer.type)) return "is dropped within";
  if (isOneOf(QUOTES, inner.type) && isOneOf(QUOTES, outer.type))
    return "is a quote within a quote, and dropped within";
  if (isOneOf(CODE, inner.type) && !isOneOf(QUOTES, outer.type)) return "cannot be code within";
  const isWhole = (type: Kind) => !isOneOf(SPLITTABLE, type) && !isOneOf(QUOTES, type);
  if (isWhole(outer.type) && !isOneOf(SPLITTABLE, inner.type)) return "is dropped within";
  return undefined;
}

/**
 * The entities as Telegram keeps them: links written its way.
 *
 * @throws {Refusal} for a link that leads nowhere, and for people and links to people that Telegram would not know.
 */
export function checkTargets(
  entities: readonly MessageEntity[],
  knows: (userId: number) => boolean,
): MessageEntity[] {
  return entities.map((entity) => {
    switch (entity.type) {
      case "text_link": {
        if (isLinkToUser(entity.url)) throw notPlayed("links to people");
        const link = checkLink(entity.url);
        if ("problem" in link) throw badRequest(`entity ${link.problem}`);
        return { ...entity, url: link.url };
      }
      case "text_mention":
        if (!knows(entity.user.id))
          throw wouldBeLost(`${nameOf(entity)} is dropped, for the bot has never met user ${entity.user.id}`);
        return entity;
      default:
        return entity;
    }
  });
}

/** From left to right, and the outer ones first. */
function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  // What begins and ends together nests as in `get_type_priority` of `MessageEntity.cpp`: quotes outside, code inside.
  const rank = ({ type }: MessageEntity) =>
    isOneOf(QUOTES, type) ? 0 : isOneOf(CODE, type) ? 3 : isOneOf(SPLITTABLE, type) ? 2 : 1;
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b));
}

/**
 * Adds what Telegram finds by itself: names, commands, addresses. Not within or across other links and code.
 *
 * @throws {Refusal} where the bot has marked such a thing itself and it is none for Telegram.
 */
export function mergeFound(
  given: readonly MessageEntity[],
  found: readonly MessageEntity[],
): MessageEntity[] {
  const lost = given.find(
    (entity) =>
      isOneOf(FOUND_BY_TELEGRAM, entity.type) &&
      !found.some(
        ({ type, offset, length }) =>
          type === entity.type && offset === entity.offset && length === entity.length,
      ),
  );
  if (lost)
    throw wouldBeLost(`${nameOf(lost)} is dropped: Telegram marks those by itself, and finds none there`);
  const kept = given.filter(({ type }) => !isOneOf(FOUND_BY_TELEGRAM, type));
  const fits = (one: MessageEntity) =>
    kept.every((other) => {
      const isApart = endOf(one) <= other.offset || endOf(other) <= one.offset;
      if (isApart || isOneOf(SPLITTABLE, other.type)) return true;
      return isOneOf(QUOTES, other.type) && other.offset <= one.offset && endOf(one) <= endOf(other);
    });
  return sortEntities([...kept, ...found.filter(fits)]);
}

function nameOf({ type, offset, length }: MessageEntity): string {
  return `the entity ${type} at ${offset}, ${length} long,`;
}

function isWithinPair(text: string, index: number): boolean {
  const [before, after] = [text.charCodeAt(index - 1), text.charCodeAt(index)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function byteOffset(text: string, index: number): number {
  return Buffer.byteLength(text.slice(0, index));
}
