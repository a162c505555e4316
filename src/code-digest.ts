import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = fileURLToPath(new URL("./", import.meta.url));

/**
 * The digest of the code that makes indices and keeps them: by name, size and time, since reading it would cost what saving
 * gains. Of the time, container images keep whole seconds.
 */
export async function codeDigest(): Promise<string | undefined> {
  const hash = createHash("sha256").update(process.versions.v8);
  try {
    const found = await readdir(SOURCES, { recursive: true, withFileTypes: true });
    const files = found.filter((item) => item.isFile());
    const names = files.map((item) => relative(SOURCES, join(item.parentPath, item.name))).sort();
    const code = names.filter((name) => /^(?:article|answer|packed|saved)\b/u.test(name));
    // A new version of the stemmer makes other stems.
    const sources = [...code, "../package-lock.json"];
    const stats = await Promise.all(sources.map((file) => stat(join(SOURCES, file))));
    sources.forEach((file, i) => {
      hash.update(`\n${file} ${stats[i]?.size ?? 0} ${Math.floor((stats[i]?.mtimeMs ?? 0) / 1000)}`);
    });
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
