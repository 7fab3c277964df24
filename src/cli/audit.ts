import { availableParallelism } from "node:os";
import type { Digest } from "../core/report/digest";
import type { Run } from "../core/report/format";
import type { Shard } from "../core/report/report";
import type { Translate } from "../core/translate";
import type { Language } from "../locales/translator";
import { version } from "../version";
import { assertOneFile, runPolicy, type Asked } from "./asked";
import { Failure } from "./failure";
import { loadFor } from "./foreign/foreign";
import { findWorkbooks, type Found } from "./walk";
import { FAILED, FOUND, OK, type Io } from "./io";
import { assertOutputs, withoutSummary, type Outputs } from "./outputs";
import { fileResultOf, unreadable, type FileResult } from "./part";
import { runPool, type Lost, type Task } from "./pool";
import { progress } from "./progress";
import { auditor, type Order } from "./worker";
import { createWriter, wantedFor, type Finished } from "./writer";

export interface AuditOptions extends Outputs {
  readonly failOn: FailOn;
  readonly jobs?: number;
  /** Seconds that one file may take. */
  readonly timeLimit: number;
  readonly shard?: Shard;
}

export type FailOn = "error" | "warning" | "never";

/** The language of a run and its words. */
export interface Speech {
  readonly language: Language;
  readonly translate: Translate;
}

/** Fewer files than this are done on one thread before a second has started. */
const FEW = 8;

export async function auditCommand(
  paths: readonly string[],
  asked: Asked,
  options: AuditOptions,
  { language, translate }: Speech,
  io: Io,
): Promise<number> {
  const { shard, failOn } = options;
  const all = withoutSummary(once(findWorkbooks(paths)), options);
  assertOutputs(options, all);
  const files = shard ? all.filter((_, i) => i % shard.of === shard.index - 1) : all;
  const run: Run = { version, ...runPolicy(asked), translate, ...(shard && { shard }) };
  const wanted = wantedFor(options, io);
  assertOneFile(asked, files.length);
  const order: Order = {
    asked,
    language,
    wanted,
    ...(shard && { shard }),
  };
  const writer = createWriter(options, run, io);
  const bar = progress(files.length, translate, io);
  const failed = (task: Task, failure: Failure): FileResult =>
    fileResultOf(unreadable(task.path, failure, translate), task.at, run, wanted);
  try {
    await auditFiles(files, order, options, io, {
      failed,
      take: (part) => {
        writer.add(part);
        bar.step();
      },
    });
    bar.stop();
    return statusOf(writer.finish(), failOn);
  } finally {
    bar.stop();
    writer.close();
  }
}

/** A file that is named twice is audited once. */
function once(files: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return files.filter(({ path }) => !seen.has(path) && seen.add(path));
}

interface Receiver {
  readonly failed: (task: Task, failure: Failure) => FileResult;
  /** Gets the parts in the order of the files. */
  readonly take: (part: FileResult) => void;
}

/** Audits files on threads; one file, or where there are no threads, in this one. */
async function auditFiles(
  files: readonly Found[],
  order: Order,
  { jobs, timeLimit }: Pick<AuditOptions, "jobs" | "timeLimit">,
  { worker }: Io,
  { failed, take }: Receiver,
): Promise<void> {
  if (worker === undefined || files.length < 2) {
    const work = auditor(order);
    await loadFor(files.map(({ path }) => path));
    for (const [at, { path, failure }] of files.entries()) {
      take(failure ? failed({ path, at }, failure) : work({ path, at }));
      // Lets the bar be drawn and Ctrl-C be heard between two files.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return;
  }
  const lost = (task: Task, why: Lost, detail: string): FileResult =>
    failed(task, new Failure(why, { path: task.path, seconds: timeLimit, detail }));
  await runPool(
    files.map(({ path, failure }, at) => ({ path, at, ...(failure && { result: failed({ path, at }, failure) }) })),
    {
      script: worker,
      data: order,
      jobs: jobs ?? (files.length < FEW ? 1 : availableParallelism()),
      limit: timeLimit * 1000,
      lost,
      take,
    },
  );
}

export function statusOf({ digests, across }: Finished, failOn: FailOn): number {
  if (digests.some(({ error }) => error)) return FAILED;
  if (failOn === "never") return OK;
  const isGrave = ({ counts }: Digest): boolean => counts.error > 0 || (failOn === "warning" && counts.warning > 0);
  const grave = across.some(({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning"));
  return grave || digests.some(isGrave) ? FOUND : OK;
}
