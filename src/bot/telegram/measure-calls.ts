import { type Api, HttpError, type Transformer } from "grammy";
import type { Meter } from "../../meter.ts";

const TOO_MANY = 429;

/** Counts what Telegram did not take. To be installed before what repeats calls, so that each try counts. */
export function measureCalls(api: Api, meter: Meter): void {
  const measured: Transformer = async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal);
      if (!response.ok) {
        const { error_code: code, parameters } = response;
        meter.refused(method, String(code));
        if (code === TOO_MANY) meter.held(method, parameters?.retry_after ?? 0);
      }
      return response;
    } catch (error) {
      if (error instanceof HttpError) meter.refused(method, "network");
      throw error;
    }
  };
  api.config.use(measured);
}
