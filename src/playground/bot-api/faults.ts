import type { ApiResponse, ResponseParameters } from "grammy/types";
import type { Payload, SupportedMethod } from "./method-types.ts";

/** What can go wrong on the way, for tests. */
export type Fault =
  /** Instead of doing what was asked. */
  | {
      readonly kind: "refuse";
      readonly code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    }
  /** The connection breaks: before the call was done, or after it but before the answer got through. */
  | { readonly kind: "drop"; readonly when: "before" | "after" }
  /** Something between the bot and Telegram answers with a page of HTML. */
  | { readonly kind: "page"; readonly code: number }
  /** Nothing happens until then. */
  | { readonly kind: "hold"; readonly until: Promise<unknown> }
  | { readonly kind: "delay"; readonly milliseconds: number };

/** Faults to come. Each befalls one call: the first that it fits. */
export interface Faults {
  /**
   * @example
   * faults.plan("sendMessage", { kind: "refuse", code: 500, description: "Internal Server Error" });
   * faults.plan("sendMessage", { kind: "drop", when: "after" }, ({ chat_id }) => chat_id === group.chat.id);
   */
  readonly plan: <M extends SupportedMethod>(
    method: M,
    fault: Fault,
    fits?: (payload: Payload<M>) => boolean,
  ) => void;
  /** The fault that befalls a call; it is planned no longer. */
  readonly take: <M extends SupportedMethod>(method: M, payload: Payload<M>) => Fault | undefined;
  /** How many have not happened yet. */
  readonly count: () => number;
  readonly clear: () => void;
}

interface Planned<M extends SupportedMethod> {
  readonly fault: Fault;
  readonly fits: (payload: Payload<M>) => boolean;
}

/** None planned. */
export function createFaults(): Faults {
  let planned: { [M in SupportedMethod]?: readonly Planned<M>[] } = {};
  return {
    plan: (method, fault, fits = () => true) => {
      planned[method] = [...(planned[method] ?? []), { fault, fits }];
    },
    take: (method, payload) => {
      const list = planned[method];
      if (!list) return undefined;
      const found = list.find(({ fits }) => fits(payload));
      planned[method] = list.filter((one) => one !== found);
      return found?.fault;
    },
    count: () => Object.values(planned).reduce((sum, list) => sum + list.length, 0),
    clear: () => {
      planned = {};
    },
  };
}

/** Thrown through a call whose connection breaks, or that something else than Telegram answers. */
export class ConnectionFault extends Error {
  readonly fault: Extract<Fault, { kind: "drop" | "page" }>;
  /** What was done, where only the answer got lost. */
  readonly response: ApiResponse<unknown> | undefined;

  constructor(fault: ConnectionFault["fault"], response?: ApiResponse<unknown>) {
    super(`planned fault: ${fault.kind}`);
    this.fault = fault;
    this.response = response;
  }
}
