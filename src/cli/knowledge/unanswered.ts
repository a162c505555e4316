import type { Subcommand } from "./subcommand.ts";

export const unanswered: Subcommand = { help: "", run: async () => 0 };
