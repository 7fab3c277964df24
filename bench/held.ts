import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { audit } from "../src/core/audit";
import { createCommon } from "../src/core/check/across/common";
import { comparedOf, type Compared } from "../src/core/check/across/compared";
import { NATIONAL } from "../src/core/policy/resolve";
import { readWorkbook } from "../src/xlsx";
import { line } from "./line";
import { makeWorkbook } from "./workbook";

/** What is held of the tables of a folder while they are compared, where thousands fill in one form each for a project of its own. */
export function held(): void {
  const [form] = formsOf(0);
  if (!form) return;
  const [few, many] = [1000, 10_000].map((count) => heldOf(form, count)) as [number, number];
  const more = (many - few) / 9000 / 1024;
  line("held of 1,000 → 10,000 tables to compare", `${megabytes(few)} → ${megabytes(many)} MB`);
  line("that is, for each further file", `${more.toFixed(2)} kB`);
}

const megabytes = (bytes: number): string => (bytes / 1048576).toFixed(1);

function formsOf(seed: number): Compared[] {
  const workbook = readWorkbook(makeWorkbook(1, 20, seed).bytes);
  return audit(workbook).tables.map((scored) => comparedOf(scored, workbook.sheets[0]!, NATIONAL, "0.xlsx"));
}

function heldOf(form: Compared, count: number): number {
  const text = JSON.stringify(form);
  // As they come from disk: every text of every table is one of its own.
  const tableOf = (i: number): Compared => {
    const table = JSON.parse(text) as Compared;
    const rows = table.rows.map((row, r) => ({
      ...row,
      ...(row.actual && { actual: { ...row.actual, value: String(i * 100 + r) } }),
    }));
    return { ...table, file: `${String(i)}.xlsx`, project: `养护项目${String(i)}`, rows };
  };
  const common = createCommon();
  for (let i = 0; i < count; i += 1) common.add(tableOf(i));
  const before = live();
  const tables = Array.from({ length: count }, (_, i) => common.kept(tableOf(i)));
  const after = live();
  return tables.length === count ? after - before : NaN;
}

/** The bytes that are in use, when what is not was thrown away. */
function live(): number {
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}
