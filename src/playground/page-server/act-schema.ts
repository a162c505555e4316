import * as v from "valibot";
import type { Act } from "../view.ts";
import { ROLES, type Role } from "../world/roles.ts";

const id = v.pipe(v.number(), v.safeInteger());
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const pointed = v.union([v.strictObject({ messageId: id }), v.strictObject({ ephemeralId: id })]);

const act = v.variant("kind", [
  v.strictObject({
    kind: v.literal("say"),
    chatId: id,
    text: v.string(),
    replyTo: v.exactOptional(id),
    quote: v.exactOptional(v.strictObject({ text: v.string(), position: place })),
  }),
  v.strictObject({ kind: v.literal("edit"), chatId: id, messageId: id, text: v.string() }),
  v.strictObject({ kind: v.literal("delete"), chatId: id, messageId: id }),
  v.strictObject({ kind: v.literal("tap"), chatId: id, message: pointed, row: place, column: place }),
  v.strictObject({ kind: v.literal("inline-query"), chatId: id, query: v.string(), offset: v.string() }),
  v.strictObject({ kind: v.literal("choose"), chatId: id, queryId: v.string(), resultId: v.string() }),
  v.strictObject({ kind: v.literal("start"), parameter: v.string() }),
  v.strictObject({ kind: v.literal("block") }),
  v.strictObject({ kind: v.literal("unblock") }),
  v.strictObject({ kind: v.literal("add-bot"), chatId: id, as: v.picklist(["member", "administrator"]) }),
  v.strictObject({ kind: v.literal("remove-bot"), chatId: id }),
  v.strictObject({ kind: v.literal("flood-control"), on: v.boolean() }),
  v.strictObject({ kind: v.literal("reset") }),
]) satisfies v.GenericSchema<unknown, Act>;

/** Who is acting, as the page says it. */
export const roleSchema = v.picklist(ROLES) satisfies v.GenericSchema<unknown, Role>;

/** What the page posts: who does what. */
export const postedSchema = v.strictObject({ as: roleSchema, act }) satisfies v.GenericSchema<
  unknown,
  { readonly as: Role; readonly act: Act }
>;
