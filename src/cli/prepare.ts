import { readConfig } from "../config.ts";
import { openLibrary } from "../saved-library.ts";

/**
 * Runs after `npm ci`: builds and keeps the library, so that the first start answers as fast as the next ones. What is
 * wrong with the knowledge folder is left to the commands to tell; an installation does not fail for it.
 */
try {
  await openLibrary(readConfig().knowledgeDir);
} catch {
  process.exitCode = 0;
}
