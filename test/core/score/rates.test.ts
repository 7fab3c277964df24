import { policy, NATIONAL } from "../../../src/core/policy/resolve";
import { plain } from "../../../src/core/quantity/decimal";
import { recognise } from "../../../src/core/recognise/recognise";
import { percent } from "../../../src/core/score/reason";
import { ratesByLevel1 } from "../../../src/core/score/rates";
import { scoreTable } from "../../../src/core/score/score";
import { form, sheetOf } from "../../support/sheet";

/** `产出指标 45/50 90%`, with `+1` for a computed score and `?1` for an open one. */
function rates(source: string, policyId = "national", merges: readonly string[] = []): string[] {
  const use = policy(policyId) ?? NATIONAL;
  const scored = scoreTable(recognise(sheetOf(source, "自评表", merges)).tables[0]!, use);
  return ratesByLevel1(scored, use).map(({ kind, name, weight, score, rate, computed, open }) =>
    [
      kind === "level1" ? name : kind,
      `${score ? plain(score) : "?"}/${plain(weight)}`,
      rate ? percent(rate) : "?",
      ...(computed > 0 ? [`+${computed}`] : []),
      ...(open > 0 ? [`?${open}`] : []),
    ].join(" "),
  );
}

const BUDGET = (executed: string, score: string): string => `
项目支出绩效自评表
（2023年度）
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 100 | 100 | ${executed} | 10 | | ${score}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 30 | 27 |`;

describe("rates by level 1", () => {
  it("are the stated scores over the weights, with the budget's execution in front and the whole at the end", () =>
    expect(rates(BUDGET("75", "8"))).toEqual([
      "execution 8/10 80%",
      "产出指标 60/60 100%",
      "效益指标 27/30 90%",
      "total 95/100 95%",
    ]));

  it("take the computed score where none is stated, and say what is open", () => {
    expect(rates(BUDGET("75", ""))[0]).toBe("execution 7.5/10 75% +1");
    expect(rates(BUDGET("", ""))[0]).toBe("execution ?/10 ? ?1");
    const rows = `产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 20 | |
      产出指标 | 质量指标 | 合格率 | ≥90% | 95% | 20 | 18 |
      产出指标 | 质量指标 | 服务水平 | 有效提升 | 有所改善 | 10 | |`;
    expect(rates(form(rows))).toEqual(["产出指标 33/50 66% +1 ?1"]);
  });

  it("count a score that is merged over several indicators once, and a weight, too", () => {
    const rows = `产出指标 | 数量指标 | 培训次数 | ≥4次 | 4次 | 30 | 24 |
      ^ | 质量指标 | 合格率 | ≥90% | 95% | ^ | ^ |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 70 | 70 |`;
    expect(rates(form(rows))).toEqual(["产出指标 24/30 80%", "效益指标 70/70 100%", "total 94/100 94%"]);
  });

  it("have no whole where the weights do not add up", () => {
    const rows = `产出指标 | 数量指标 | 培训次数 | ≥4次 | 4次 | 70 | 70 |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40 |`;
    expect(rates(form(rows, { total: "总分 | | | | | 100 | 100" }))).toEqual([
      "产出指标 70/70 100%",
      "效益指标 40/40 100%",
    ]);
  });

  it("say what stands there, even above the weight", () =>
    expect(rates(form("产出指标 | 数量指标 | 培训次数 | ≥4次 | 4次 | 10 | 12 |"))).toEqual(["产出指标 12/10 120%"]));

  it("cap the whole where the place caps totals", () =>
    expect(rates(BUDGET("10", "1"), "platform").at(-1)).toBe("total 59/100 59%"));

  it("are none without weights or without a score", () => {
    expect(rates(form("产出指标 | 数量指标 | 培训次数 | ≥4次 | 4次 | | |"))).toEqual([]);
    expect(rates(form("产出指标 | 质量指标 | 服务水平 | 有效提升 | 有所改善 | 10 | |"))).toEqual([]);
  });
});
