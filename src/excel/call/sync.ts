import { ExcelError, toExcelError } from "./error";

/** How far an action has come, in steps of its own choosing. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How a call may be waited for, watched and stopped. */
export interface CallOptions {
  /** Milliseconds that Excel may take for one answer. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Large workbooks on the web take their time; more than this is no answer any more. */
const TIMEOUT = 60_000;

/** Throws where the user has asked to stop. */
export function throwIfCancelled({ signal }: CallOptions): void {
  if (signal?.aborted) throw new ExcelError("cancelled");
}

/** Sends what has been gathered and waits for the answer, the time-out or the cancel button, whichever is first. */
export async function sync(context: Excel.RequestContext, options: CallOptions): Promise<void> {
  throwIfCancelled(options);
  await waitFor(context.sync(), options);
}

/** As sync, but once sent it is waited for: what is being written cannot be called back. */
export async function syncToTheEnd(context: Excel.RequestContext, options: CallOptions): Promise<void> {
  await waitFor(context.sync(), { ...options, signal: undefined });
}

async function waitFor(answer: Promise<unknown>, { timeout = TIMEOUT, signal }: CallOptions): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  const ends = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new ExcelError("timeout", { seconds: Math.round(timeout / 1000) }));
    }, timeout);
    stop = () => {
      reject(new ExcelError("cancelled"));
    };
    signal?.addEventListener("abort", stop);
  });
  try {
    await Promise.race([answer, ends]);
  } catch (error) {
    throw toExcelError(error);
  } finally {
    clearTimeout(timer);
    if (stop) signal?.removeEventListener("abort", stop);
  }
}
