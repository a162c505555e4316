import type { Subcommand } from "./subcommand.ts";

export const stats: Subcommand = { help: "", run: async () => 0 };
