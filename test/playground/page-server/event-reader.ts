/** A browser that follows a stream of server-sent events, each of them JSON. */
export interface EventReader {
  readonly headers: Headers;
  /** The next one that was not taken yet. */
  readonly next: () => Promise<unknown>;
  /** Takes them until one fits. */
  readonly until: (fits: (data: unknown) => boolean) => Promise<unknown>;
  /** How many came. */
  readonly count: () => number;
  /** All that came, as it came. */
  readonly raw: () => string;
  /** When the server has ended it, or `close` has. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

const PATIENCE_MILLISECONDS = 10_000;

/** @throws {Error} where the server answers with something else. */
export async function readEvents(address: string): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(address, { signal: abort.signal });
  if (!response.ok || !response.body) throw new Error(`There are no events: ${response.status}`);
  const stream = response.body.pipeThrough(new TextDecoderStream());
  let raw = "";
  let taken = 0;
  let wake = () => {};
  const events = () =>
    raw
      .split("\n\n")
      .slice(0, -1)
      .filter((block) => block.startsWith("data: "));

  const ended = (async () => {
    try {
      for await (const chunk of stream) {
        raw += chunk;
        wake();
      }
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    }
  })();

  const next = async (): Promise<unknown> => {
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    for (;;) {
      const event = events()[taken];
      if (event !== undefined) {
        taken += 1;
        return JSON.parse(event.slice("data: ".length));
      }
      if (Date.now() > deadline) throw new Error("No event came.");
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  return {
    headers: response.headers,
    next,
    until: async (fits) => {
      for (;;) {
        const data = await next();
        if (fits(data)) return data;
      }
    },
    count: () => events().length,
    raw: () => raw,
    ended,
    close: () => abort.abort(),
  };
}
