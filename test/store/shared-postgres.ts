import { inject } from "vitest";

/** A new, empty database on the PostgreSQL that all tests of a run share. @returns its address, for `DATABASE_URL`. */
export async function freshDatabase(): Promise<string> {
  const response = await fetch(inject("freshDatabase"), { method: "POST" });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
