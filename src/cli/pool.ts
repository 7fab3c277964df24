import { Worker } from "node:worker_threads";

/** A file to be worked on, and its place in the run. */
export interface Task {
  readonly path: string;
  readonly at: number;
}

/** A task whose result may be known already. */
export interface Planned<Result> extends Task {
  readonly result?: Result;
}

/** Why there is no result of a task: its thread ended, or took too long. */
export type Lost = "crashed" | "timed-out";

export interface Pool<Result> {
  /** The file that threads run: it answers every Task that is posted to it with one message. */
  readonly script: string;
  readonly data: unknown;
  readonly jobs: number;
  /** The longest that one task may take, in milliseconds. */
  readonly limit: number;
  /** The most memory that a thread may take, where it is to be less than Node gives it. */
  readonly megabytes?: number;
  /** What stands in the place of a result that never came. */
  readonly lost: (task: Task, why: Lost, detail: string) => Result;
  /** Takes the results in the order of the tasks, whichever was ready first. */
  readonly take: (result: Result) => void;
}

/** Results that may wait for an earlier one, for each thread: what bounds the memory of a run. */
const AHEAD = 32;

/** Runs tasks on threads. A task that kills its thread or hangs costs that thread and nothing else. */
export async function runPool<Result>(tasks: readonly Planned<Result>[], pool: Pool<Result>): Promise<void> {
  const waiting = new Map<number, Result>();
  let next = 0,
    taken = 0;
  const wake: (() => void)[] = [];
  const done = (place: number, result: Result): void => {
    waiting.set(place, result);
    while (waiting.has(taken)) {
      pool.take(waiting.get(taken)!);
      waiting.delete(taken);
      taken += 1;
    }
    for (const go of wake.splice(0)) go();
  };
  const work = async (): Promise<void> => {
    let thread: Worker | undefined;
    while (next < tasks.length) {
      if (next - taken >= AHEAD * pool.jobs) {
        await new Promise<void>((resolve) => wake.push(resolve));
        continue;
      }
      const place = next;
      const { result, ...task } = tasks[place]!;
      next += 1;
      if (result !== undefined) {
        done(place, result);
        continue;
      }
      thread ??= startThread(pool);
      const answer = await ask<Result>(thread, task, pool.limit);
      if (!("result" in answer)) {
        await thread.terminate();
        thread = undefined;
      }
      done(place, "result" in answer ? answer.result : pool.lost(task, answer.why, answer.detail));
    }
    await thread?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(pool.jobs, tasks.length) }, work));
}

const startThread = ({ script, data, megabytes }: Pick<Pool<unknown>, "script" | "data" | "megabytes">): Worker =>
  new Worker(script, {
    workerData: data,
    ...(megabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  });

/** What was thrown on another thread need not be an Error of this one. */
const messageOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);

type Answer<Result> = { readonly result: Result } | { readonly why: Lost; readonly detail: string };

/** Posts a task and waits for its answer, for the thread's end, or for the time to be up. */
function ask<Result>(thread: Worker, task: Task, limit: number): Promise<Answer<Result>> {
  return new Promise((resolve) => {
    const settle = (answer: Answer<Result>): void => {
      clearTimeout(timer);
      thread.removeAllListeners("message").removeAllListeners("exit").removeAllListeners("messageerror");
      resolve(answer);
    };
    const crashed = (detail: string): void => settle({ why: "crashed", detail });
    const timer = setTimeout(() => settle({ why: "timed-out", detail: "" }), limit);
    thread.removeAllListeners("error");
    // Kept after the answer: an error that nobody listens to would end the whole run.
    thread.on("error", (error) => crashed(messageOf(error)));
    thread.once("message", (result: Result) => settle({ result }));
    thread.once("messageerror", (error) => crashed(error.message));
    thread.once("exit", (code) => crashed(String(code)));
    thread.postMessage(task);
  });
}
