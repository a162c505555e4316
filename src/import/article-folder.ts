import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../user-error.ts";

/**
 * Adds a folder with these files (name → text) to the knowledge folder, all at once: whoever looks sees the whole folder or
 * none.
 *
 * @throws {UserError} where there is a folder of this name already, or no knowledge folder.
 */
export async function addFolder(
  knowledgeDir: string,
  slug: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await refuseExisting(knowledgeDir, slug);
  // The loader passes over names that begin with a full stop.
  const temporary = join(knowledgeDir, `.${slug}-${randomBytes(6).toString("hex")}`);
  try {
    await mkdir(temporary);
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(temporary, name), text, { flush: true });
    }
    await rename(temporary, join(knowledgeDir, slug));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw explain(error, join(knowledgeDir, slug));
  }
}

/** Whether there is a folder for this slug, on a disk that tells capitals apart or not. @throws {UserError} where there is. */
export async function refuseExisting(knowledgeDir: string, slug: string): Promise<void> {
  const names = await readdir(knowledgeDir).catch((error: unknown) => {
    throw explain(error, knowledgeDir);
  });
  const existing = names.find((name) => name.toLowerCase() === slug);
  if (existing === undefined) return;
  throw new UserError(
    `${join(knowledgeDir, existing)} is there already. Look at what is new with «npm run knowledge -- update ${slug} …», or choose another --slug.`,
  );
}

/** Writes a text file in one go: whoever reads it sees the old text or the new one. @throws {UserError} */
export async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw explain(error, file);
  }
}

/** A text file, or nothing where there is none. @throws {UserError} where it cannot be read. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw explain(error, file);
  }
}

function explain(error: unknown, path: string): Error {
  const code = codeOf(error);
  switch (code) {
    case undefined:
      return error instanceof Error ? error : new Error(String(error));
    case "ENOENT":
      return new UserError(`${path} does not exist. Check the path in KNOWLEDGE_DIR or --knowledge.`);
    case "EEXIST":
    case "ENOTEMPTY":
      return new UserError(`${path} is there already. Nothing was written.`);
    case "ENOSPC":
      return new UserError(`${path}: the disk is full. Nothing was written.`);
    default:
      return new UserError(`${path} cannot be read or written (${code}). Check its permissions.`);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
