import { Decimal } from "decimal.js";
import fc from "fast-check";
import { audit } from "../../../src/core/audit";
import { printAddress } from "../../../src/core/sheet/address";
import { sheetOf, workbookOf } from "../../support/sheet";

const OPTIONS = ["非常满意", "满意", "一般", "不满意"];
const WEIGHTS = [100, 80, 60, 0];
const FORMULA = "满意度=∑（非常满意比例×100%+满意比例×80%+一般比例×60%+不满意比例×0%）";

/** The number of people who chose each of four answers. */
const people = fc
  .array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 })
  .filter((counts) => total(counts) > 0);
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const surveyOf = fc.record({
  questions: fc.array(people, { minLength: 1, maxLength: 5 }),
  decimals: fc.integer({ min: 0, max: 3 }),
  across: fc.boolean(),
  header: fc.constantFrom("比例", "占比", "百分比"),
  gap: fc.boolean(),
});

const share = (count: number, of: number, decimals: number): string =>
  new Decimal(count).times(100).div(of).toFixed(decimals, Decimal.ROUND_HALF_UP);

interface Written {
  readonly lines: string[];
  /** The cells of the percentages, with their figures. */
  readonly shares: { readonly row: number; readonly column: number; readonly text: string }[];
}

/** A survey whose every figure follows from its counts. */
function write({
  questions,
  decimals,
  across,
  header,
  gap,
}: typeof surveyOf extends fc.Arbitrary<infer T> ? T : never): Written {
  const lines = [FORMULA];
  const shares: Written["shares"] = [];
  for (const [i, counts] of questions.entries()) {
    const of = total(counts);
    const percents = counts.map((count) => share(count, of, decimals));
    const satisfaction = counts
      .reduce((sum, count, at) => sum.plus(new Decimal(count).times(WEIGHTS[at]!)), new Decimal(0))
      .div(of)
      .toFixed(2, Decimal.ROUND_HALF_UP);
    if (gap && i > 0) lines.push("");
    lines.push(`${i + 1}、您对第${i + 1}项服务是否满意？`);
    if (across) {
      lines.push(`选项 | ${OPTIONS.join(" | ")}`, `人数 | ${counts.join(" | ")}`);
      lines.push(`${header} | ${percents.map((percent) => `${percent}%%`).join(" | ")}`);
      percents.forEach((text, at) => shares.push({ row: lines.length, column: at + 2, text }));
    } else {
      lines.push(`选项 | 小计 | ${header}`);
      counts.forEach((count, at) => {
        lines.push(`${OPTIONS[at]} | ${count} | ${percents[at]}%%`);
        shares.push({ row: lines.length, column: 3, text: percents[at]! });
      });
      lines.push(`本题有效填写人次 | ${of} |`);
    }
    lines.push(across ? `满意度 | ${satisfaction}%%` : `满意度 | | ${satisfaction}%%`);
  }
  return { lines, shares };
}

const findingsIn = (lines: readonly string[]): string[] =>
  audit(workbookOf(sheetOf(lines.join("\n"), "问卷")))
    .findings.filter(({ check }) => check.startsWith("survey-"))
    .map(({ check, address }) => `${check} ${printAddress(address)}`);

describe("surveys", () => {
  it("whose figures follow from their counts have no findings", () => {
    fc.assert(
      fc.property(surveyOf, (survey) => {
        expect(findingsIn(write(survey).lines)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("with one percentage off by more than its precision have that finding alone", () => {
    fc.assert(
      fc.property(surveyOf, fc.nat(), fc.integer({ min: 2, max: 30 }), (survey, pick, by) => {
        const { lines, shares } = write(survey);
        const { row, column, text } = shares[pick % shares.length]!;
        const off = new Decimal(text).plus(new Decimal(by).div(new Decimal(10).pow(survey.decimals)));
        const cells = lines[row - 1]!.split(" | ");
        cells[column - 1] = `${off.toFixed(survey.decimals)}%%`;
        const changed = lines.map((line, i) => (i === row - 1 ? cells.join(" | ") : line));
        expect(findingsIn(changed)).toEqual([`survey-percent ${printAddress({ row, column })}`]);
      }),
      { numRuns: 150 },
    );
  });

  it("never make the audit throw, whatever stands in their cells", () => {
    const words = fc.constantFrom(
      "选项",
      "小计",
      "比例",
      "人数",
      "非常满意",
      "满意",
      "不满意",
      "合计",
      "满意度",
      "权重",
      "调查项目",
      "70%",
      "1、您是否满意？",
      "20",
      "0",
      FORMULA,
      "有效问卷100份",
      "",
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 }),
        (rows) => {
          const { tables } = audit(workbookOf(sheetOf(rows.map((row) => row.join(" | ")).join("\n"))));
          for (const { table } of tables) expect(table.range.bottom).toBeGreaterThanOrEqual(table.range.top);
        },
      ),
      { numRuns: 300 },
    );
  });
});
