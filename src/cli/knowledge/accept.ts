import type { Subcommand } from "./subcommand.ts";

export const accept: Subcommand = { help: "", run: async () => 0 };
