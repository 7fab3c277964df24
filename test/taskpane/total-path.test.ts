import fc from "fast-check";
import { Decimal } from "decimal.js";
import { NATIONAL, policy } from "../../src/core/policy/resolve";
import { plain } from "../../src/core/quantity/decimal";
import { recognise } from "../../src/core/recognise/recognise";
import { scoreTable } from "../../src/core/score/score";
import { totalPath, type TotalPath } from "../../src/taskpane/model/tables/total-path";
import { form, sheetOf } from "../support/sheet";

function pathOf(source: string, policyId = "national"): TotalPath | undefined {
  const use = policy(policyId) ?? NATIONAL;
  return totalPath(scoreTable(recognise(sheetOf(source)).tables[0]!, use), use);
}

/** `92 → corrected(培训次数 20>15) -5 → 87` and what waits. */
function said(path: TotalPath | undefined): string {
  if (!path) return "none";
  const { stated, steps, end, waiting, unsure } = path;
  const named = (rows: TotalPath["waiting"]["rows"]): string =>
    rows.map(({ name, present, right }) => [name, present ?? "", right ?? ""].join(" ").trim()).join("、");
  return [
    ...(stated ? [plain(stated.value)] : []),
    ...steps.map(({ id, by, rows }) => `${id}${rows.length > 0 ? `(${named(rows)})` : ""} ${plain(by)}`),
    plain(end),
    ...(waiting.rows.length > 0 ? [`waits(${named(waiting.rows)}) ${waiting.most ? plain(waiting.most) : "?"}`] : []),
    ...(unsure ? [unsure] : []),
  ].join(" → ");
}

const MET = (points: number, score: string) =>
  `产出指标 | 质量指标 | 合格率 | ≥90% | 95% | ${String(points)} | ${score} |`;
const UNMET = (points: number, score: string) =>
  `产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | ${String(points)} | ${score} |`;
const WORDS = (points: number, score: string) =>
  `效益指标 | 社会效益指标 | 带动作用 | 明显 | 较为明显 | ${String(points)} | ${score} |`;
const TOTAL = (score: string) => ({ total: `总分 | | | | | 100 | ${score}` });

describe("how a total comes about", () => {
  test.each([
    ["nothing is to be done", form([MET(60, "60"), WORDS(40, "38")].join("\n"), TOTAL("98")), "98 → 98"],
    [
      "the rows do not come to the stated total",
      form([MET(60, "60"), WORDS(40, "38")].join("\n"), TOTAL("99")),
      "99 → rows -1 → 98",
    ],
    [
      "a wrong score is put right",
      form([UNMET(60, "60"), WORDS(40, "38")].join("\n"), TOTAL("98")),
      "98 → corrected(培训次数 60 45) -15 → 83",
    ],
    [
      "one is put right and a blank one filled in",
      form([UNMET(50, "50"), MET(20, ""), WORDS(30, "28")].join("\n"), TOTAL("78")),
      "78 → corrected(培训次数 50 37.5) -12.5 → added(合格率  20) 20 → 85.5",
    ],
    [
      "one waits for a person",
      form([MET(60, "60"), WORDS(40, "")].join("\n"), TOTAL("60")),
      "60 → 60 → waits(带动作用) 40",
    ],
    [
      "no total stands there",
      form([MET(60, "60"), UNMET(40, "")].join("\n"), TOTAL("")),
      "rows 60 → added(培训次数  30) 30 → 90",
    ],
    [
      "the weights do not come to full marks",
      form([MET(60, "60"), UNMET(30, "")].join("\n"), TOTAL("60")),
      "60 → added(培训次数  22.5) 22.5 → 82.5 → weights",
    ],
    ["there is nothing to add up", form([WORDS(40, ""), WORDS(60, "")].join("\n"), TOTAL("")), "none"],
  ])("%s", (_, source, expected) => expect(said(pathOf(source))).toBe(expected));

  it("ends at the cap of the place, where it caps totals", () => {
    const capped = `项目支出绩效自评表
（2023年度）
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 100 | 100 | 10 | 10 | 10%% | 1
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 30 | 27 |`;
    expect(said(pathOf(capped, "platform"))).toMatch(/capped -\d+(\.\d+)? → 59$/);
  });
});

test("the steps add up to the end, whatever stands in the rows", () => {
  const points = fc.integer({ min: 0, max: 2000 }).map((n) => new Decimal(n).div(100));
  const score = fc.option(points, { nil: undefined });
  const row = fc.record({ score, done: fc.integer({ min: 0, max: 20 }), words: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), fc.option(points, { nil: undefined }), (rows, total) => {
      const text = (value: Decimal | undefined): string => (value ? plain(value) : "");
      const lines = rows.map(({ score: own, done, words }, i) =>
        words
          ? `效益指标 | 社会效益指标 | 作用${String(i)} | 明显 | 较为明显 | 20 | ${text(own)} |`
          : `产出指标 | 数量指标 | 次数${String(i)} | ≥10次 | ${String(done)}次 | 20 | ${text(own)} |`,
      );
      const path = pathOf(form(lines.join("\n"), TOTAL(text(total))));
      if (!path) return;
      const start = path.stated?.value ?? new Decimal(0);
      const end = path.steps.reduce((sum, { by }) => sum.plus(by), start);
      expect(plain(end)).toBe(plain(path.end));
      for (const { id, by, rows: own } of path.steps) {
        if (own.length === 0) continue;
        const changes = own.map(({ present, right }) => right!.minus(present ?? 0));
        expect([id, plain(changes.reduce((sum, each) => sum.plus(each), new Decimal(0)))]).toEqual([id, plain(by)]);
      }
    }),
    { numRuns: 60 },
  );
});
