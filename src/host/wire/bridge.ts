import { bytesOf } from "../../core/bytes";
import type { Faults } from "./faults";
import type { Rules } from "./rules";
import { ApiError } from "./error";
import type { Answer, Query, Request } from "./messages";

/** What the Office.js client looks for before it starts. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

/** How many messages have come. */
export interface Count {
  /** Those that ask for something: context.sync() calls. */
  syncs: number;
  /** All, with those by which the client only releases references. */
  messages: number;
}

/** The client's side of the bridge, and the host's: what it says without being asked. */
export interface Bridge {
  readonly native: NativeBridge;
  /** Sent after the answers that are due before it. */
  readonly notify: (message: string) => void;
  /** The client is gone: nothing is sent to it any more. */
  readonly close: () => void;
}

export interface BridgeOptions {
  readonly carryOut: (query: Query) => Promise<Answer>;
  readonly faults: Faults;
  readonly rules: Rules;
  readonly count: Count;
}

/** Takes the client's messages one after the other, and answers them. */
export function createBridge({ carryOut, faults, rules, count }: BridgeOptions): Bridge {
  let last = Promise.resolve();
  let isOpen = true;
  const send = (text: string): void => {
    if (isOpen) bridge.onMessageFromHost?.(text);
  };
  const answer = async (request: Request, bytes: number): Promise<string | undefined> => {
    const { id } = request;
    const query = request.message.body;
    count.messages++;
    if (request.message.url !== "ProcessQuery") return failed(id, 404, new ApiError("ApiNotFound"));
    const housekeeping = isHousekeeping(query);
    if (!housekeeping) count.syncs++;
    const fault = housekeeping ? undefined : faults.next();
    if (faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, faults.latency));
    if (fault === "hang") return undefined;
    if (fault === "disconnect") return disconnected(id);
    if (bytes > rules.payload) return failed(id, 400, new ApiError("RequestPayloadSizeLimitExceeded"));
    if (fault === "cell-edit") return failed(id, 400, new ApiError("InvalidOperationInCellEditMode"));
    if (fault instanceof ApiError) return failed(id, 400, fault);
    if (typeof fault === "function") fault();
    const text = answered(id, await carryOut(query));
    if (fault === "hang-after") return undefined;
    if (fault === "disconnect-after") return disconnected(id);
    return bytesOf(text) > rules.payload ? failed(id, 400, new ApiError("ResponsePayloadSizeLimitExceeded")) : text;
  };
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      last = last
        .then(() => {
          const request = JSON.parse(text) as Request;
          // A mistake of the host's own must not leave the client waiting.
          return answer(request, bytesOf(text)).catch((error: unknown) =>
            failed(request.id, 500, new ApiError("GeneralException", `host: ${String(error)}`)),
          );
        })
        .then((reply) => {
          if (reply === undefined) faults.unanswered?.();
          else send(reply);
        });
    },
  };
  return {
    native: bridge,
    notify: (message) => {
      last = last.then(() => send(message));
    },
    close: () => {
      isOpen = false;
    },
  };
}

/** A batch that only releases references; the client sends it after the end of Excel.run. */
const isHousekeeping = ({ Actions }: Query): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference");

const answered = (id: number, body: Answer): string =>
  JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });

/** An error of the whole request, of which nothing has been carried out. */
function failed(id: number, status: number, { code, message }: ApiError): string {
  return answered(id, { Error: { Code: code, Message: message, HttpStatusCode: status }, Results: [] });
}

const disconnected = (id: number): string =>
  JSON.stringify({ id, type: 2, message: { statusCode: 503, headers: {}, body: "" } });
