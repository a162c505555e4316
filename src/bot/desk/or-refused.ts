import type { Language } from "../../article/article.ts";
import type { Refused } from "../../desk/accept.ts";
import { UserError } from "../../user-error.ts";
import { say } from "../wording.ts";

// As operating systems call them: a folder mounted read-only or of somebody else, a full disk.
const NOT_WRITABLE: ReadonlySet<unknown> = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC"]);

/** Waits for a change to the knowledge folder. Where that cannot be written, the change is refused as a wrong one would be. */
export async function orRefused<T>(change: Promise<T>, language: Language): Promise<T | Refused> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof UserError) return { ok: false, problems: [error.message] };
    if (error instanceof Error && "code" in error && NOT_WRITABLE.has(error.code))
      return { ok: false, problems: [say(language, "desk-not-writable", { code: String(error.code) })] };
    throw error;
  }
}
