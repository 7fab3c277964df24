import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { audit } from "../../../src/core/audit";
import { drawn } from "../../../src/core/make/drawn";
import type { NewCell, NewSheet } from "../../../src/core/make/sheet";
import { gradeOf } from "../../../src/core/policy/policy";
import { plain } from "../../../src/core/quantity/decimal";
import { summarise } from "../../../src/core/score/summary";
import { cellAt, type Sheet } from "../../../src/core/sheet/sheet";
import type { Table } from "../../../src/core/table/table";
import { createWorkbook, readWorkbook } from "../../../src/xlsx";
import { madeSheet } from "../../support/new-sheet";
import { actualFor, orders, type Ordered } from "./support";

const OFFICE = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].find((path) =>
  existsSync(path),
);

/** `FILLED_TEMPLATES=1000` fills so many in. */
const COUNT = Number(process.env["FILLED_TEMPLATES"] ?? 30);
/** LibreOffice takes far longer for one workbook of many sheets than for several of few. */
const PER_BOOK = 50;
const SEED = Number(process.env["FILLED_SEED"] ?? 20_261_130);

/** A form and what is filled into it, by "row column". */
interface FilledIn extends Ordered {
  readonly filled: ReadonlyMap<string, number | string>;
}

const tableOf = (sheet: Sheet, policy: Ordered["policy"]): Table =>
  audit({ sheets: [sheet], names: new Map() }, policy).tables[0]!.table;

const amounts = fc.integer({ min: 1, max: 50_000 }).map((value) => value / 100);

/** Scored forms with actuals, amounts, and the scores that only people give. */
const filledIn: fc.Arbitrary<FilledIn> = orders
  .filter(({ layout }) => layout.id === "self-evaluation" || layout.id === "department")
  .chain((order) => {
    const table = tableOf(madeSheet(order.sheet), order.policy);
    const { rows } = order;
    const column = table.columns.actual!.left;
    const budget = table.budget[0]!;
    return fc
      .tuple(
        fc.tuple(...rows.map(actualFor)),
        amounts,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 100 }),
      )
      .map(([actuals, annual, spent, share]) => {
        const cells = new Map<string, number | string>();
        table.indicators.forEach(({ row, entries }, i) => {
          cells.set(`${String(row)} ${String(column)}`, actuals[i]!);
          const score = entries.score!.address;
          const own = order.sheet.rows[score.row - 1]![score.column - 1]!;
          // What no formula works out, a person gives.
          if (own.formula === undefined)
            cells.set(`${String(score.row)} ${String(score.column)}`, Math.round(rows[i]!.weight! * share) / 100);
        });
        for (const key of ["initial", "annual"] as const) {
          // Not every form asks for both.
          const at = budget.entries[key]?.address;
          if (at) cells.set(`${String(at.row)} ${String(at.column)}`, annual);
        }
        const executed = budget.entries.executed!.address;
        cells.set(`${String(executed.row)} ${String(executed.column)}`, Math.round(annual * spent) / 100);
        return { ...order, filled: cells };
      });
  });

/** The sheet with what was filled in, and formulas of which nothing is known. */
const filledSheet = ({ sheet, filled }: FilledIn, name: string): NewSheet => ({
  ...sheet,
  name,
  rows: sheet.rows.map((row, i) =>
    row.map((cell, j): NewCell => {
      const value = filled.get(`${String(i + 1)} ${String(j + 1)}`);
      if (value !== undefined) return { value };
      return cell.formula === undefined ? cell : { formula: cell.formula };
    }),
  ),
});

/** The sheets of a workbook as LibreOffice calculates them. */
function calculated(bytes: Uint8Array): readonly Sheet[] {
  const folder = mkdtempSync(join(tmpdir(), "template-"));
  try {
    writeFileSync(join(folder, "made.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, "out");
    const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, join(folder, "made.xlsx")];
    execFileSync(OFFICE!, args, { stdio: "ignore" });
    return readWorkbook(new Uint8Array(readFileSync(join(out, "made.xlsx")))).sheets;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What waits for a person is blank. */
const OPEN = "";

(OFFICE ? test : test.skip)(
  OFFICE
    ? `LibreOffice gives ${String(COUNT)} filled-in forms the scores, totals and grades that our scorer gives`
    : "LibreOffice is not installed: what filled-in forms come to is not tried in it",
  () => {
    const forms = fc.sample(filledIn, { numRuns: COUNT, seed: SEED });
    const drawings = forms.map((form, i) => drawn(filledSheet(form, `表${String(i)}`)));
    const sheets: Sheet[] = [];
    for (let i = 0; i < drawings.length; i += PER_BOOK)
      sheets.push(...calculated(createWorkbook(drawings.slice(i, i + PER_BOOK))));
    for (const [i, form] of forms.entries()) {
      const { policy } = form;
      const sheet = sheets[i]!;
      const result = audit({ sheets: [sheet], names: new Map() }, policy);
      const scored = result.tables[0]!;
      const text = (row: number, column: number): string => cellAt(sheet, { row, column })?.text ?? "";
      const shown: string[] = [];
      const wanted: string[] = [];
      const compare = (what: string, at: { row: number; column: number }, want: string): void => {
        const { value, text: printed = "" } = cellAt(sheet, at) ?? { value: null };
        const got =
          typeof value === "object" && value !== null && "toFixed" in value ? plain(value.toDecimalPlaces(6)) : printed;
        shown.push(`${what} ${got}`);
        wanted.push(`${what} ${want}`);
      };
      let open = 0;
      for (const { indicator, result: own } of scored.indicators) {
        const at = indicator.entries.score!.address;
        const live = form.sheet.rows[at.row - 1]![at.column - 1]!.formula !== undefined;
        if (live) {
          compare(
            `${policy.id} ${indicator.level3.name} ${text(at.row, at.column - 2)}`,
            at,
            own.state === "scored" ? plain(own.score) : OPEN,
          );
          if (own.state !== "scored") open += 1;
        }
      }
      const budget = scored.table.budget[0]!;
      const execution = scored.budget.get(budget.row);
      compare("执行", budget.entries.score!.address, execution?.state === "scored" ? plain(execution.score) : OPEN);
      // Where nothing is left to people, the total and the grade are ours, too.
      const { score } = summarise(scored, policy);
      const allLive = scored.indicators.every(({ indicator }) => {
        const at = indicator.entries.score!.address;
        return form.sheet.rows[at.row - 1]![at.column - 1]!.formula !== undefined;
      });
      if (allLive && open === 0 && execution?.state === "scored" && score) {
        compare("总分", scored.table.total!.score!.address, plain(score));
        if (form.layout.grade !== undefined)
          compare("等级", scored.table.grade!.address, gradeOf(policy.grades, score));
      }
      expect(shown).toEqual(wanted);
      // A total and a grade that do not follow from the scores would be found.
      expect(
        result.findings.filter(({ check }) => /^(?:score-total|grade|total-sum|weight-total|subtotal)/.test(check)),
      ).toEqual([]);
    }
  },
  600_000,
);
