import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/article/article.ts";
import { type DeskAct, FORM_PARTS, PERIODS, STATUS_KINDS } from "../../../src/bot/desk/desk-act.ts";
import { readTap, type Shown, type Tap, writeTap } from "../../../src/bot/links/callback-data.ts";
import { AUDIENCES, COMPLAINTS, QUICK_REPLIES } from "../../../src/store/store.ts";

const language = fc.constantFrom(...LANGUAGES);
const article = fc.stringMatching(/^[0-9a-f]{10}$/u);
// The longest ids that `questions.yaml` may have come up often.
const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  fc.constant("ab-".repeat(13).concat("c")),
);
const ofLength = id.map((text) => text.slice(0, 40).replace(/-$/u, "0"));
const page = fc.integer({ min: 0, max: 999 });
const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.record({ kind: fc.constant("entry" as const), id: ofLength }),
  fc.record({ kind: fc.constant("sentence" as const), key: article }),
  fc.record({ kind: fc.constant("nothing" as const) }),
);

const question = fc.integer({ min: 1, max: 9_999_999_999 });
const form = fc.stringMatching(/^[0-9a-z]{1,10}$/u);
/** Acts of each kind, as taps below. */
const ACTS: {
  readonly [K in DeskAct["kind"]]: fc.Arbitrary<Omit<Extract<DeskAct, { kind: K }>, "kind">>;
} = {
  stats: fc.record({ period: fc.constantFrom(...PERIODS) }),
  digest: fc.record({
    choice: fc.constantFrom("on" as const, "off" as const),
    period: fc.constantFrom(...PERIODS),
  }),
  waiting: fc.record({ page }),
  ignore: fc.record({ question, size: page }),
  entries: fc.record({ question, page }),
  "add-phrasings": fc.record({ question, size: page, entry: ofLength }),
  "new-entry": fc.record({ question, size: page }),
  resume: fc.record({ form }),
  cite: fc.record({ form, sentence: article }),
  status: fc.record({ form, status: fc.constantFrom(...STATUS_KINDS) }),
  revise: fc.record({ form, part: fc.constantFrom(...FORM_PARTS) }),
  save: fc.record({ form }),
  cancel: fc.record({ form }),
};
const KINDS = Object.keys(ACTS) as DeskAct["kind"][];
const act = fc
  .constantFrom(...KINDS)
  .chain((kind) => ACTS[kind].map((rest) => ({ kind, ...rest }) as DeskAct));

/** Taps of each verb: one that is forgotten here does not compile. */
const TAPS: { readonly [V in Tap["verb"]]: fc.Arbitrary<Omit<Extract<Tap, { verb: V }>, "verb">> } = {
  ask: fc.record({ language, article, entry: ofLength }),
  pick: fc.record({ language, article, entry: ofLength }),
  "none-of-these": fc.record({ language, article }),
  context: fc.record({ language, article, shown }),
  back: fc.record({ language, article, shown }),
  good: fc.record({ language, article, shown }),
  bad: fc.record({ language, article, shown }),
  complain: fc.record({ language, article, shown, complaint: fc.constantFrom(...COMPLAINTS) }),
  "show-all": fc.record({ language, article, shown }),
  summary: fc.record({ language, article, length: fc.constantFrom("short" as const, "long" as const) }),
  topics: fc.record({ language, article, page }),
  topic: fc.record({ language, article, topic: ofLength, page }),
  article: fc.record({ language, article }),
  articles: fc.record({ language, page }),
  "choose-article": fc.record({ language, article }),
  "choose-any-article": fc.record({ language }),
  "choose-language": fc.record({ language, choice: fc.constantFrom(...LANGUAGES, "auto" as const) }),
  "choose-audience": fc.record({ language, choice: fc.constantFrom(...AUDIENCES) }),
  "choose-quick-replies": fc.record({ language, choice: fc.constantFrom(...QUICK_REPLIES) }),
  settings: fc.record({ language }),
  close: fc.record({ language }),
  forget: fc.record({ language }),
  desk: fc.record({ language, act }),
};
const VERBS = Object.keys(TAPS) as Tap["verb"][];
const tapOf = (verb: Tap["verb"]) => TAPS[verb].map((rest) => ({ verb, ...rest }) as Tap);

describe("callback data", () => {
  test.for(VERBS)("%s is read as it was written, and fits", (verb) => {
    fc.assert(
      fc.property(tapOf(verb), (tap) => {
        const data = writeTap(tap);
        expect(readTap(data)).toEqual(tap);
        expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(64);
      }),
    );
  });

  // A button of last month still works: what was written once is read for ever.
  test.for([
    [
      "q:de:0123456789:who-confirmed",
      { verb: "ask", language: "de", article: "0123456789", entry: "who-confirmed" },
    ],
    [
      "c:en:0123456789:ewho",
      { verb: "context", language: "en", article: "0123456789", shown: { kind: "entry", id: "who" } },
    ],
    [
      "r:de:0123456789:sabcdef0123:2",
      {
        verb: "complain",
        language: "de",
        article: "0123456789",
        shown: { kind: "sentence", key: "abcdef0123" },
        complaint: "off-topic",
      },
    ],
    [
      "g:de:0123456789:-",
      { verb: "good", language: "de", article: "0123456789", shown: { kind: "nothing" } },
    ],
    ["s:en:0123456789:long", { verb: "summary", language: "en", article: "0123456789", length: "long" }],
    ["f:de", { verb: "forget", language: "de" }],
    ["D:de:s:30", { verb: "desk", language: "de", act: { kind: "stats", period: "30" } }],
    [
      "D:en:p:12:3:who-confirmed",
      {
        verb: "desk",
        language: "en",
        act: { kind: "add-phrasings", question: 12, size: 3, entry: "who-confirmed" },
      },
    ],
    [
      "D:de:t:mif0ab12:confirmed",
      { verb: "desk", language: "de", act: { kind: "status", form: "mif0ab12", status: "confirmed" } },
    ],
  ] as const)("%s", ([data, tap]) => {
    expect(readTap(data)).toEqual(tap);
    expect(writeTap(tap)).toBe(data);
  });

  test("whatever else is read, it is nothing or what would be written so", () => {
    const nearMisses = fc
      .tuple(fc.constantFrom(...VERBS).chain(tapOf), fc.nat(), fc.string({ maxLength: 3 }))
      .map(([tap, at, text]) => {
        const data = writeTap(tap);
        const place = at % (data.length + 1);
        return data.slice(0, place) + text + data.slice(place + text.length);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), nearMisses), (data) => {
        const tap = readTap(data);
        if (tap) expect(writeTap(tap)).toBe(data);
      }),
      { numRuns: 1000 },
    );
  });

  test.for([
    "",
    ":",
    "q",
    "q:de",
    "q:fr:0123456789:who",
    "q:de:0123456789:Who",
    "q:de:0123456789:who:more",
    "q:de:012345678:who",
    `q:de:0123456789:${"a".repeat(41)}`,
    "r:de:0123456789:ewho:",
    "r:de:0123456789:ewho:4",
    "r:de:0123456789:ewho:0x1",
    "t:de:0123456789:-1",
    "t:de:0123456789:01",
    "t:de:0123456789:1000",
    "constructor:de",
    "l:de:fr",
    "z:de:more",
    "D:de",
    "D:de:z",
    "D:de:s:8",
    "D:de:s:7:7",
    "D:de:i:0:1",
    "D:de:i:1",
    "D:de:i:01:1",
    "D:de:i:10000000000:1",
    "D:de:p:1:1:Who",
    "D:de:t:abc:not-stated",
    "D:de:y:",
    "D:de:y:ABC",
    "D:de:constructor:1",
  ])("%j means nothing", (data) => {
    expect(readTap(data)).toBeUndefined();
  });
});
