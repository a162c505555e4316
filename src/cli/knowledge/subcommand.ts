/** One of the things `npm run knowledge` does: its name comes first, what follows is its own. */
export interface Subcommand {
  /** What `--help` says. */
  readonly help: string;
  /**
   * @param args what follows the name on the command line.
   * @returns the process's exit code.
   * @throws {UserError} for what the person who called it can put right.
   */
  readonly run: (args: string[]) => Promise<number>;
}
