import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { line } from "./line";
import { makeWorkbook } from "./workbook";

/** BENCH_FILES=10000 npm run bench: a folder as large as a province's. */
const COUNT = Number(process.env["BENCH_FILES"] ?? 1000);

/** How often the memory of the running program is looked at, in milliseconds. */
const GLANCE = 20;

/** Many small workbooks through the program as it is installed: time with one thread and two, memory with few files and many. */
export async function batch(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "jiheng-bench-"));
  try {
    const few = join(root, "few"),
      many = join(root, "many");
    for (const [folder, count] of [
      [few, COUNT / 10],
      [many, COUNT],
    ] as const) {
      mkdirSync(folder);
      for (let i = 0; i < count; i += 1)
        writeFileSync(join(folder, `${String(i).padStart(4, "0")}.xlsx`), makeWorkbook(1, 15 + (i % 10), i).bytes);
    }
    const bare = parseAll(many);
    line(`${COUNT} small files, only unzipped and parsed`, `${perSecond(bare)}`);
    for (const jobs of [1, 2]) {
      const small = await audited(few, jobs, join(root, "report.json")),
        large = await audited(many, jobs, join(root, "report.json"));
      line(`${COUNT} small files, audited on ${jobs} thread${jobs > 1 ? "s" : ""}`, perSecond(large.ms));
      line("ratio to unzipping and parsing them", (large.ms / bare).toFixed(2));
      line(`peak memory, ${COUNT / 10} files → ${COUNT} files`, `${megabytes(small.rss)} → ${megabytes(large.rss)}`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const perSecond = (ms: number): string => `${(ms / 1000).toFixed(1)} s, ${Math.round(COUNT / (ms / 1000))} files/s`;

const megabytes = (bytes: number): string => (Number.isNaN(bytes) ? "unknown" : `${Math.round(bytes / 1048576)} MB`);

/** The least that any program has to do with these files: unzip them and go through their XML. */
function parseAll(folder: string): number {
  const decoder = new TextDecoder();
  const start = performance.now();
  for (const name of readdirSync(folder))
    for (const part of Object.values(unzipSync(new Uint8Array(readFileSync(join(folder, name))))))
      new SaxesParser({ xmlns: true }).write(decoder.decode(part)).close();
  return performance.now() - start;
}

/** Runs the program over a folder; the time that it took, starting included, and the most memory that it had. */
async function audited(
  folder: string,
  jobs: number,
  report: string,
): Promise<{ readonly ms: number; readonly rss: number }> {
  const start = performance.now();
  const program = join(__dirname, "cli.js");
  const child = spawn(
    process.execPath,
    [program, "audit", folder, "--jobs", String(jobs), "--json", report, "--fail-on", "never"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  let rss = NaN;
  const watch = setInterval(() => {
    rss = peakOf(child.pid) ?? rss;
  }, GLANCE);
  const status = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`jiheng audit ended with ${String(status)}`);
  return { ms: performance.now() - start, rss };
}

/** The most memory that a process has had until now, where the system says so (Linux). */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1];
    return peak === undefined ? undefined : Number(peak) * 1024;
  } catch {
    return undefined;
  }
}
