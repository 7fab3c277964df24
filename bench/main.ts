import { audit } from "../src/core/audit";
import { readRule } from "../src/core/rule/read";
import { readWorkbook } from "../src/xlsx";
import { batch } from "./batch";
import { held } from "./held";
import { line } from "./line";
import { middle } from "./middle";
import { start } from "./start";
import { makeWorkbook } from "./workbook";

/** Each run reads a workbook with other names, so that nothing is remembered from the run before. */
function middleAgainstReading(): void {
  const RUNS = 9;
  const reads: number[] = [],
    middles: number[] = [];
  let cells = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const made = makeWorkbook(60, 60, run);
    cells = made.cells;
    const start = performance.now();
    const workbook = readWorkbook(made.bytes);
    const read = performance.now();
    audit(workbook);
    // The first two runs are the engine's warm-up.
    if (run < 2) continue;
    reads.push(read - start);
    middles.push(performance.now() - read);
  }
  const read = middle(reads),
    work = middle(middles);
  line("cells in 60 project sheets", String(cells));
  line("reading the file", `${read.toFixed(0)} ms`);
  line(
    "recognise + score + check",
    `${work.toFixed(0)} ms, ${Math.round(cells / (work / 1000)).toLocaleString("en")} cells/s`,
  );
  line("ratio middle ÷ reading (goal ≤ 0.5)", (work / read).toFixed(2));
}

function growth(): void {
  const time = (sheets: number, runs: number): number =>
    middle(
      Array.from({ length: runs }, (_, run) => {
        const workbook = readWorkbook(makeWorkbook(sheets, 20, run).bytes);
        const start = performance.now();
        audit(workbook);
        return performance.now() - start;
      }),
    );
  time(100, 3);
  const few = time(10, 15),
    many = time(1000, 3);
  line(
    "10 sheets → 1,000 sheets (linear: 100×)",
    `${few.toFixed(1)} ms → ${many.toFixed(0)} ms, ${(many / few).toFixed(0)}×`,
  );
}

/** CPU time of this process in ms: what others do on the machine counts less in it than in the clock. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Long rules: items that are all understood, and clauses of all kinds of which some are not. */
const LONG_RULES: Readonly<Record<string, (length: number, run: number) => string>> = {
  "all understood": (length, run) => {
    // What is longer than a rule may be would not be read at all.
    const items: string[] = [];
    for (let i = 1, left = length; left > 0; i += 1) {
      const item = `${String(i)}.第${String(run)}组台账${String(i)}齐全，得1分；`;
      left -= item.length;
      if (left >= 0) items.push(item);
    }
    return items.join("");
  },
  "in part": (length, run) => {
    const words = ["①制度健全，得1分；", "80%≤满意度<90%，得3分；", "每发现一处问题扣1分，", "根据实际情况酌情扣分。"];
    let made = `第${String(run)}组：`;
    for (let i = run; made.length < length; i += 1) made += words[i % words.length]!;
    return made.slice(0, length);
  },
  deductions: (length, run) => {
    const takes: string[] = [];
    for (let i = 1, left = length; left > 0; i += 1) {
      const take = `第${String(run)}组台账${String(i)}缺失的，每发现一处扣0.${String((i % 9) + 1)}分；`;
      left -= take.length;
      if (left >= 0) takes.push(take);
    }
    return `${takes.join("")}扣完为止。`;
  },
};

/** How long rules of 2,000 signs and of 4,000 take to be read. */
function rules(): void {
  for (const [kind, textOf] of Object.entries(LONG_RULES)) {
    const time = (length: number): number =>
      middle(
        Array.from({ length: 15 }, (_, run) => {
          const text = textOf(length, run);
          const start = cpu();
          readRule(text);
          return cpu() - start;
        }),
      );
    time(500);
    const short = time(2000),
      long = time(4000);
    line(
      `a rule of 2,000 → 4,000 signs, ${kind} (goal ≤ 10 → 25 ms)`,
      `${short.toFixed(1)} ms → ${long.toFixed(1)} ms CPU, ${(long / short).toFixed(1)}× (linear: 2×)`,
    );
  }
}

function smallFiles(): void {
  const files = Array.from({ length: 100 }, (_, i) => makeWorkbook(1, 15 + (i % 10), i).bytes);
  const start = performance.now();
  for (const bytes of files) audit(readWorkbook(bytes));
  line("100 small files, read and audited", `${Math.round(100 / ((performance.now() - start) / 1000))} files/s`);
}

start();
middleAgainstReading();
growth();
rules();
smallFiles();
held();
void batch();
