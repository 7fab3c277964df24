import { audit } from "../src/core/audit";
import { readRule } from "../src/core/rule/read";
import { readWorkbook } from "../src/xlsx";
import { batch } from "./batch";
import { line } from "./line";
import { makeWorkbook } from "./workbook";

/** The median. */
const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

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

/** How long rules of 2,000 signs and of 500 take to be read (goal: 50 ms for 2,000 signs). */
function rules(): void {
  const words = ["①制度健全，得1分；", "80%≤满意度<90%，得3分；", "每发现一处问题扣1分，", "根据实际情况酌情扣分。"];
  const text = (length: number, run: number): string => {
    let made = `第${String(run)}组：`;
    for (let i = run; made.length < length; i += 1) made += words[i % words.length]!;
    return made.slice(0, length);
  };
  const time = (length: number): number =>
    middle(
      Array.from({ length: 15 }, (_, run) => {
        const start = performance.now();
        readRule(text(length, run));
        return performance.now() - start;
      }),
    );
  time(500);
  const short = time(500),
    long = time(2000);
  line(
    "a rule of 500 signs → 2,000 signs (linear: 4×)",
    `${short.toFixed(1)} ms → ${long.toFixed(1)} ms, ${(long / short).toFixed(1)}×`,
  );
}

function smallFiles(): void {
  const files = Array.from({ length: 100 }, (_, i) => makeWorkbook(1, 15 + (i % 10), i).bytes);
  const start = performance.now();
  for (const bytes of files) audit(readWorkbook(bytes));
  line("100 small files, read and audited", `${Math.round(100 / ((performance.now() - start) / 1000))} files/s`);
}

middleAgainstReading();
growth();
rules();
smallFiles();
void batch();
