import type { SSEStreamingApi } from "hono/streaming";

/** What a stream of views needs. */
export interface ViewSource {
  /** The view at this moment. */
  readonly view: () => unknown;
  /** Calls the listener whenever the view may be another one. @returns what ends that. */
  readonly onChange: (listener: () => void) => () => void;
  /** Milliseconds until the view changes with the time alone; undefined where it does not. */
  readonly untilNextChange: () => number | undefined;
  readonly end: AbortSignal;
}

/** At most one view in this time: a burst of changes is shown as one. */
const BETWEEN_VIEWS_MILLISECONDS = 30;
const PING_MILLISECONDS = 15_000;

/**
 * Writes the view to a stream of server-sent events, and again after each change, until the browser is gone or the server
 * ends. Now and then comes a comment, so that a connection that broke is noticed.
 */
export async function streamView(stream: SSEStreamingApi, source: ViewSource): Promise<void> {
  let isOver = source.end.aborted;
  let wake = () => {};
  let hasChanged = true;
  const onEnd = () => {
    isOver = true;
    wake();
  };
  source.end.addEventListener("abort", onEnd);
  stream.onAbort(onEnd);
  const stopListening = source.onChange(() => {
    hasChanged = true;
    wake();
  });
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  try {
    await stream.write("retry: 1000\n\n");
    let sent = "";
    let sentAt = 0;
    while (!isOver) {
      hasChanged = false;
      const data = JSON.stringify(source.view());
      const isPingDue = performance.now() - sentAt >= PING_MILLISECONDS;
      if (data !== sent || isPingDue) {
        await (data === sent ? stream.write(": still there\n\n") : stream.writeSSE({ data }));
        sent = data;
        sentAt = performance.now();
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_VIEWS_MILLISECONDS));
      const byItself = source.untilNextChange() ?? PING_MILLISECONDS;
      if (!isOver && !hasChanged) await pause(Math.min(byItself, PING_MILLISECONDS));
    }
  } finally {
    source.end.removeEventListener("abort", onEnd);
    stopListening();
  }
}
