import type { Host } from "../../src/host";

/** The time-out to give to a call that may stay without an answer; it is not the clock that ends it. */
export const NO_ANSWER = 60_001;

let waiting: (() => void)[] = [];
const { setTimeout } = globalThis;

/** Lets calls with this time-out end when the host has left one without an answer, at once and never before. */
export function endWithoutAnswer({ faults }: Pick<Host, "faults">): void {
  waiting = [];
  globalThis.setTimeout = Object.assign((run: () => void, wait?: number, ...rest: unknown[]) => {
    if (wait === NO_ANSWER) waiting.push(run);
    return setTimeout(run, wait, ...rest);
  }, setTimeout);
  faults.unanswered = () => {
    for (const end of waiting.splice(0)) end();
  };
}
