import { ROLES, type Role } from "../../world/roles.ts";
import type { OpenChat } from "./state.ts";

/** Who writes, and where: what a reload is to keep. */
export interface Place {
  readonly role: Role;
  readonly open: OpenChat | undefined;
}

/**
 * Reads a place from an address, such as `#as=admin&chat=-1002000001005`.
 *
 * @returns undefined where nobody is named whom there is.
 */
export function readPlace(hash: string): Place | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/u, ""));
  const role = ROLES.find((one) => one === fields.get("as"));
  return role && { role, open: readOpen(fields.get("chat")) };
}

function readOpen(chat: string | null): OpenChat | undefined {
  if (chat === "private") return "private";
  return chat !== null && /^-?\d{1,16}$/u.test(chat) ? Number(chat) : undefined;
}

/** The address of a place. */
export function writePlace({ role, open }: Place): string {
  return `#${new URLSearchParams({ as: role, ...(open !== undefined && { chat: String(open) }) })}`;
}

/** Who writes at first: by the languages a browser prefers, best first. */
export function firstRole(languages: readonly string[]): Role {
  const known = languages
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => ["de", "en"].includes(tag));
  return known === "de" ? "german-reader" : "english-reader";
}
