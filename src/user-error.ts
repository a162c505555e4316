/** A mistake a person can put right: told in one line, without a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** The process ends with this. */
  readonly exitCode: number;

  /** @param exitCode 2 for a wrong call, 1 for anything else that stopped the command. */
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
