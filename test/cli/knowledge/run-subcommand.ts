import { onTestFinished, vi } from "vitest";

/** Runs a subcommand in this process: its exit code and what it wrote to standard output. */
export async function runSubcommand(
  subcommand: { run(args: string[]): Promise<number> },
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string }> {
  let stdout = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  try {
    const code = await subcommand.run([...args]);
    return { code, stdout };
  } finally {
    spy.mockRestore();
  }
}
