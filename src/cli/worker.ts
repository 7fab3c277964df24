import { parentPort, workerData } from "node:worker_threads";
import type { Shard } from "../core/report/report";
import { translator } from "../locales/cli";
import type { Language } from "../locales/translator";
import { version } from "../version";
import { runPolicy, type Asked } from "./asked";
import { loadFor } from "./foreign/foreign";
import { fileResultOf, reportFile, type FileResult, type Wanted } from "./part";
import type { Task } from "./pool";

/** What a thread has to know; only what can be copied to it. */
export interface Order {
  readonly asked: Asked;
  readonly language: Language;
  readonly wanted: Wanted;
  readonly shard?: Shard;
}

/** Audits one file after another as an order says, here or on a thread of its own. */
export function auditor({ asked, language, wanted, shard }: Order): (task: Task) => FileResult {
  const translate = translator(language);
  const run = { version, ...runPolicy(asked), translate, ...(shard && { shard }) };
  return ({ path, at }) => fileResultOf(reportFile(path, asked, translate), at, run, wanted);
}

/** The thread's side: answers every task with its part. */
export function serve(): void {
  const work = auditor(workerData as Order);
  const answer = async (task: Task): Promise<void> => {
    await loadFor([task.path]);
    parentPort!.postMessage(work(task));
  };
  parentPort!.on("message", (task: Task) => void answer(task));
}
