import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { caseOf, poolOf } from "./cases";
import { tryFile } from "./trial";

/** What a worker is to do, and where it says which case it is at. */
interface Job {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly at: Int32Array;
}

type Told = { readonly index: number; readonly outcome: string } | { readonly index: number; readonly flaw: string };

/** Seconds after which a case counts as hanging. */
const PATIENCE = 20;

const POOL = ["samples", "../shared/foreign", "../shared/corpus"];

function work({ seed, from, to, at }: Job): void {
  const pool = poolOf(POOL);
  for (let index = from; index < to; index++) {
    Atomics.store(at, 0, index);
    parentPort!.postMessage(tried(seed, index, pool));
  }
}

function tried(seed: number, index: number, pool: ReturnType<typeof poolOf>): Told {
  try {
    const { bytes, random } = caseOf(seed, index, pool);
    return { index, outcome: tryFile(bytes, random) };
  } catch (error) {
    return { index, flaw: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Runs cases in a thread that is watched, and begun anew behind a case that hangs or takes it down. */
async function fuzz(seed: number, count: number, first: number, folder: string): Promise<number> {
  const outcomes = new Map<string, number>();
  const flaws: number[] = [];
  const pool = poolOf(POOL);
  const start = performance.now();
  const told = (index: number, flaw: string): void => {
    flaws.push(index);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `seed${String(seed)}-${String(index)}.xlsx`);
    const { kind, bytes } = caseOf(seed, index, pool);
    writeFileSync(path, bytes);
    console.log(`FLAW  seed ${String(seed)}, case ${String(index)} (${kind}), saved as ${path}\n${flaw}\n`);
  };
  let next = first;
  while (next < first + count) {
    const at = new Int32Array(new SharedArrayBuffer(4)).fill(next);
    const { done, why } = await run({ seed, from: next, to: first + count, at }, (message) => {
      if ("flaw" in message) told(message.index, message.flaw);
      else outcomes.set(message.outcome, (outcomes.get(message.outcome) ?? 0) + 1);
    });
    if (!done) told(at[0]!, why);
    next = done ? first + count : at[0]! + 1;
  }
  const seconds = (performance.now() - start) / 1000;
  for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(8)}  ${outcome}`);
  console.log(`${String(flaws.length).padStart(8)}  flaws`);
  console.log(
    `${String(count)} cases of seed ${String(seed)} in ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)}/s; ${String(pool.files.length)} files as they are`,
  );
  return flaws.length;
}

/** One thread; ends with its work, or without where a case hangs or the thread breaks. */
function run(job: Job, tell: (message: Told) => void): Promise<{ readonly done: boolean; readonly why: string }> {
  return new Promise((end) => {
    const worker = new Worker(__filename, { workerData: job });
    let [index, since] = [job.from, performance.now()];
    const watch = setInterval(() => {
      const now = Atomics.load(job.at, 0);
      if (now !== index) [index, since] = [now, performance.now()];
      else if (performance.now() - since > PATIENCE * 1000) finish(false, `hangs for more than ${String(PATIENCE)} s`);
    }, 500);
    const finish = (done: boolean, why: string): void => {
      clearInterval(watch);
      void worker.terminate().then(() => end({ done, why }));
    };
    worker.on("message", tell);
    worker.on("error", (error) => finish(false, `the thread broke: ${String(error)}`));
    worker.on("exit", (code) => finish(code === 0, `the thread ended with ${String(code)}`));
  });
}

/** A whole number that an option names. */
const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new Error(`not a whole number: ${text}`);
  return Number(text);
};

if (isMainThread) {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "3000" },
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
      out: { type: "string", default: "fuzz-flaws" },
    },
  });
  void fuzz(whole(values.seed), whole(values.count), whole(values.from), resolve(values.out)).then((flaws) => {
    process.exitCode = flaws > 0 ? 1 : 0;
  });
} else work(workerData as Job);
