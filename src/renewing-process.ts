import { codeDigest } from "./code-digest.ts";
import type { Renewed, RenewedPart, Wanted } from "./renew-aside.ts";
import { renewParts } from "./saved-library.ts";
import { UserError } from "./user-error.ts";

// The process of renew-aside.ts: it answers one message. It ends by itself when the bot does, however that ends.
process.once("message", async (wanted: Wanted) => {
  const { parts, problems } = await renewed(wanted);
  for (const part of parts) say({ kind: "part", part });
  say({ kind: "end", problems });
});

function say(message: RenewedPart): void {
  process.send?.(message);
}

async function renewed({ directory, known, saved, code }: Wanted): Promise<Renewed> {
  try {
    if ((await codeDigest()) !== code) {
      throw new UserError(
        "The bot's own files have changed since it started. Restart it: it reads the knowledge folder then.",
      );
    }
    return await renewParts(directory, { known, saved });
  } catch (error) {
    // Anything else ends the process, which renew-aside.ts hears of.
    if (!(error instanceof UserError)) throw error;
    return { parts: [], problems: error.message };
  }
}
