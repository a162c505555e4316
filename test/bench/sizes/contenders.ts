import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Fuse, { type IFuseOptions } from "fuse.js";
import MiniSearch, { type SearchOptions } from "minisearch";
import { createEngine } from "../../../src/answer/engine.ts";
import { createLibrary } from "../../../src/answer/library.ts";
import { makeArchive, makeArticle, sentenceTexts } from "./corpus.ts";
import { openSavedLibrary, saveLibrary } from "./saved.ts";
import { SECTION_SENTENCES } from "./sections.ts";

/** Something that finds sentences. */
export interface Contender {
  /** Makes what is searched in. Not measured: what it gives back is. */
  readonly prepare: (sentences: number) => () => Built;
  /** Opens what {@link Built.save} left in the directory. */
  readonly open?: (directory: string) => Promise<Find>;
}

/** The index of the sentence that is found first, among all from 0. */
export type Find = (question: string) => number | undefined;

export interface Built {
  readonly find: Find;
  /** Leaves in the directory what it takes to answer again. @returns its bytes. */
  readonly save?: (directory: string) => Promise<number>;
}

const ONE_ARTICLE: Contender = {
  prepare: (sentences) => {
    const article = makeArticle(sentences);
    return () => {
      const engine = createEngine(article);
      return {
        find: (question) => engine.ask(question, "de")[0].candidates[0]?.sentence.index,
        save: (directory) => saveLibrary([article], directory),
      };
    };
  },
  open: async (directory) => {
    const library = await openSavedLibrary(directory);
    return (question) => library.ask(question, "de")[0].candidates[0]?.sentence.index;
  },
};

const AN_ARCHIVE: Contender = {
  prepare: (sentences) => {
    const articles = makeArchive(sentences);
    return () => {
      const library = createLibrary(articles);
      return { find: findAmong(library), save: (directory) => saveLibrary(articles, directory) };
    };
  },
  open: async (directory) => findAmong(await openSavedLibrary(directory)),
};

function findAmong(library: ReturnType<typeof createLibrary>): Find {
  return (question) => {
    const [{ article, candidates }] = library.ask(question, "de");
    const best = candidates[0]?.sentence.index;
    return best === undefined ? undefined : Number(article.slug) * SECTION_SENTENCES + best;
  };
}

interface Document {
  readonly id: number;
  readonly text: string;
}

function documents(sentences: number): Document[] {
  return Array.from(sentenceTexts(sentences), (text, id) => ({ id, text }));
}

// The texts are stored, since an answer quotes them.
const MINI_SEARCH = { fields: ["text"], storeFields: ["text"] };

function miniSearch(options: SearchOptions): Contender {
  const findIn =
    (index: MiniSearch<Document>): Find =>
    (question) =>
      index.search(question, options)[0]?.id;
  return {
    prepare: (sentences) => {
      const all = documents(sentences);
      return () => {
        const index = new MiniSearch<Document>(MINI_SEARCH);
        index.addAll(all);
        return {
          find: findIn(index),
          save: async (directory) => {
            const json = Buffer.from(JSON.stringify(index));
            await writeFile(join(directory, "index.json"), json);
            return json.byteLength;
          },
        };
      };
    },
    open: async (directory) => {
      const json = await readFile(join(directory, "index.json"), "utf8");
      return findIn(MiniSearch.loadJSON<Document>(json, MINI_SEARCH));
    },
  };
}

function fuse(options: IFuseOptions<Document>): Contender {
  return {
    prepare: (sentences) => {
      const all = documents(sentences);
      return () => {
        const index = new Fuse(all, { keys: ["text"], ignoreLocation: true, ...options });
        return { find: (question) => index.search(question, { limit: 1 })[0]?.item.id };
      };
    },
  };
}

export const OURS = "ours, one article";
export const ARCHIVE = "ours, an archive";

/** Everybody that is measured, ours first. */
export const CONTENDERS: ReadonlyMap<string, Contender> = new Map([
  [OURS, ONE_ARTICLE],
  [ARCHIVE, AN_ARCHIVE],
  ["MiniSearch, exact", miniSearch({})],
  ["MiniSearch, fuzzy and prefix", miniSearch({ fuzzy: 0.2, prefix: true })],
  ["Fuse, token search", fuse({ useTokenSearch: true })],
  ["Fuse, default", fuse({})],
]);
