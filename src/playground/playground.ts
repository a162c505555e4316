import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createServer } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { close, listen } from "../server/listen.ts";
import { type Acting, createActing } from "./acts/acts.ts";
import { type BotApi, createBotApi } from "./bot-api/bot-api.ts";
import { botApiRoutes } from "./bot-api/routes.ts";
import { bundlePage } from "./page-server/bundle-page.ts";
import { openJournal } from "./page-server/journal.ts";
import { pageRoutes } from "./page-server/routes.ts";
import { untilTypingEnds, viewOf } from "./page-server/view-of.ts";
import type { Act, ActResult } from "./view.ts";
import { emptyWorld, type Opening, openScene, SELF } from "./world/opening.ts";
import type { Role } from "./world/roles.ts";
import { createWorld, type World } from "./world/world.ts";

// This machine only: whoever reaches the playground may do all that there is to do in it.
const HOST = "127.0.0.1";
/** Longer than a bot's longest poll. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

/** A local Telegram: the page to use it, and the Bot API for the bot. */
export interface Playground {
  /** `http://127.0.0.1:PORT`, where the page is; also what a bot takes for `https://api.telegram.org`. */
  readonly address: string;
  /** The bot's; another one each time. */
  readonly token: string;
  readonly world: World;
  readonly botApi: BotApi;
  /** The people and chats as they are since the last reset. @throws {Error} where it was opened without them. */
  readonly opening: () => Opening;
  /** Does what one of the people does. It ends when they see what came of it. */
  readonly act: (role: Role, act: Act) => Promise<ActResult>;
  /** Ends what is held open, and the server. */
  readonly close: () => Promise<void>;
}

export interface PlaygroundOptions {
  /** 0 takes one that is free. */
  readonly port: number;
  /** Whether Telegram's limits for messages a second hold. */
  readonly floodControl?: boolean;
  /** Whether there are people and chats to begin with; there are by default. */
  readonly scene?: boolean;
}

/**
 * Opens a playground. It listens on this machine only.
 *
 *     const playground = await openPlayground({ port: 8080 });
 *     createBot(playground.token, parts, { client: { apiRoot: playground.address } });
 *
 * @throws {UserError} where the port is not to be had.
 */
export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { port, floodControl = false, scene = true } = options;
  const world = createWorld({ me: SELF });
  let opening = scene ? openScene(world) : undefined;
  let acting: Acting = createActing(world);
  const token = `${SELF.id}:${randomBytes(27).toString("base64url").slice(0, 35)}`;
  const botApi = createBotApi(world, { token });
  botApi.floodControl = floodControl;
  const journal = openJournal(world, botApi);
  const end = new AbortController();
  // One for each page that is open.
  setMaxListeners(0, end.signal);
  const watchers = new Set<() => void>();
  for (const { events } of [world, journal]) {
    events.on("change", () => {
      for (const watcher of watchers) watcher();
    });
  }

  const openingNow = (): Opening => {
    if (!opening) throw new Error("This playground was opened without a scene.");
    return opening;
  };
  const people = () => openingNow().people;
  const act = async (role: Role, what: Act): Promise<ActResult> => {
    switch (what.kind) {
      case "flood-control":
        botApi.floodControl = what.on;
        world.events.emit("change");
        return { kind: "done" };
      case "reset": {
        emptyWorld(world);
        journal.begin(role, what.kind);
        opening = openScene(world);
        acting = createActing(world);
        world.events.emit("change");
        return { kind: "chat", chatId: opening.people[role].id };
      }
      default: {
        const person = people()[role];
        journal.begin(role, what.kind);
        return acting(person, what);
      }
    }
  };

  const files = bundlePage();
  // Told to whoever opens the page; the bot does without it.
  files.catch(() => {});
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route("/", botApiRoutes(botApi));
  app.route(
    "/",
    pageRoutes({
      files,
      act,
      view: (role) =>
        viewOf({ world, people: people(), last: journal.last(), floodControl: botApi.floodControl }, role),
      onChange: (listener) => {
        watchers.add(listener);
        return () => void watchers.delete(listener);
      },
      untilNextChange: (role) => untilTypingEnds(world, people()[role]),
      end: end.signal,
    }),
  );

  app.notFound((c) => c.json({ error: "There is nothing at this address." }, 404));
  // A connection that the bot keeps is not to be closed while it calls: Node does so after five seconds.
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MILLISECONDS },
    getRequestListener(app.fetch, { hostname: HOST }),
  );
  const address = `http://${HOST}:${await listen(server, { host: HOST, port })}`;
  return {
    address,
    token,
    world,
    botApi,
    opening: openingNow,
    act,
    close: async () => {
      end.abort();
      journal.close();
      world.queries.clear();
      botApi.close();
      await close(server);
      await files.catch(() => {});
    },
  };
}
