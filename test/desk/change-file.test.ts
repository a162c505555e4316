import { appendFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeFile } from "../../src/desk/change-file.ts";
import { temporaryFolder } from "../article/knowledge-folder.ts";

async function openFile() {
  const folder = await temporaryFolder({ "a.txt": "one\n" });
  const file = join(folder, "a.txt");
  return { file, names: () => readdir(folder), read: () => readFile(file, "utf8") };
}

test("makes the change of what somebody saved meanwhile, not of what it was", async () => {
  const { file, names, read } = await openFile();
  const seen: string[] = [];
  const result = await changeFile(file, async (text) => {
    seen.push(text);
    if (seen.length === 1) await appendFile(file, "two\n");
    return { text: `${text}three\n`, result: seen.length };
  });
  expect(seen).toEqual(["one\n", "one\ntwo\n"]);
  expect({ result, text: await read(), names: await names() }).toEqual({
    result: 2,
    text: "one\ntwo\nthree\n",
    names: ["a.txt"],
  });
});

test("gives up where others go on and on, and leaves their text", async () => {
  const { file, names, read } = await openFile();
  const changing = changeFile(file, async (text) => {
    await appendFile(file, "more\n");
    return { text: `${text}mine\n`, result: undefined };
  });
  await expect(changing).rejects.toThrow(`${file} is being changed by somebody else. Try again.`);
  expect(await read()).toMatch(/^one\n(?:more\n)+$/u);
  expect(await names()).toEqual(["a.txt"]);
});

test("a change that fails leaves the file, and the next one goes on", async () => {
  const { file, names, read } = await openFile();
  const failing = changeFile(file, () => Promise.reject(new Error("no")));
  const next = changeFile(file, async (text) => ({ text: `${text}two\n`, result: undefined }));
  await expect(failing).rejects.toThrow("no");
  await next;
  expect({ text: await read(), names: await names() }).toEqual({ text: "one\ntwo\n", names: ["a.txt"] });
});

test("a file that is not there is the system's error", async () => {
  const { file } = await openFile();
  const changing = changeFile(`${file}.x`, async (text) => ({ text, result: undefined }));
  await expect(changing).rejects.toMatchObject({ code: "ENOENT" });
});
