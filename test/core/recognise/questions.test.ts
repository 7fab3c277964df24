import { audit } from "../../../src/core/audit";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { planScores } from "../../../src/core/edit/score-plan";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { auditAnswering, NoSuchQuestion, questionsIn, withAnswer } from "../../../src/core/questions";
import { readDecisions, withDecisions } from "../../../src/core/state/sections";
import { columnLetters } from "../../../src/core/sheet/address";
import { reportQuestions } from "../../../src/core/report/question";
import { translator } from "../../../src/locales/cli";
import { sheetOf, workbookOf } from "../../support/sheet";

/** An unit's form whose fourth, fifth and eighth column have the given words. */
const book = (target: string, actual: string, reason = "偏差原因", scores: readonly string[] = ["20", "19"]) =>
  workbookOf(
    sheetOf(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | ${target} | ${actual} | 分值 | 得分 | ${reason}
      产出指标 | 数量指标 | 养护道路里程 | 120公里 | 114公里 | 20 | ${scores[0]!} |
      产出指标 | 质量指标 | 验收合格率 | 98% | 99% | 20 | 20 |
      产出指标 | 时效指标 | 完工时间 | 12月底前 | 11月 | 10 | 10 |
      效益指标 | 社会效益 | 受益人数 | 3000人 | 3200人 | 30 | 30 |
      满意度指标 | 满意度 | 群众满意度 | 95% | 93% | 20 | ${scores[1]!} | 宣传不够
    `),
  );

const asked = (workbook: ReturnType<typeof book>, decisions: Decisions = NO_DECISIONS) =>
  questionsIn(audit(workbook, NATIONAL, decisions));

const columnsOf = (workbook: ReturnType<typeof book>, decisions: Decisions) =>
  Object.fromEntries(
    Object.entries(audit(workbook, NATIONAL, decisions).tables[0]!.table.columns).map(([key, { left }]) => [
      key,
      columnLetters(left),
    ]),
  );

describe("what is asked", () => {
  test.each([
    // What the columns are called, and the questions with their answers.
    ["words that the forms use: nothing is asked", "年度指标值", "实际完成值", []],
    ["two columns that may be the target", "目标", "目标数", ["自评表!A2:column:target D E none"]],
    ["words that say nothing", "甲栏", "乙栏", ["自评表!A2:meaning:D target none", "自评表!A2:meaning:E actual none"]],
    [
      "the kind by the title, not by the columns",
      "考核内容",
      "实际完成值",
      ["自评表!A2:kind score-sheet self-evaluation none", "自评表!A2:meaning:D explanation target none"],
    ],
  ])("%s", (_, target, actual, expected) => {
    const questions = asked(book(target, actual));
    expect(questions.map(({ id, question }) => [id, ...question.answers.map((each) => each.id)].join(" "))).toEqual(
      expected,
    );
  });

  test("a column that may be an answer is shown with its words and how its cells begin", () => {
    const [question] = asked(book("目标", "目标数"));
    expect(question!.question.answers).toEqual([
      { id: "D", words: "目标", samples: ["120公里", "98%", "12月底前"] },
      { id: "E", words: "目标数", samples: ["114公里", "99%", "11月"] },
      { id: "none" },
    ]);
  });
});

describe("until it is answered", () => {
  const workbook = book("目标", "目标数", "偏差原因", ["20", ""]);

  test("no row has a score, and no finding that rests on the columns is said", () => {
    const { tables, findings, waiting } = audit(workbook);
    expect(tables[0]!.indicators.map(({ result }) => result)).toEqual(
      Array.from({ length: 5 }, () => ({ state: "needs-judgement", why: "other", detail: "question" })),
    );
    expect(findings.map(({ check }) => check)).not.toContain("full-score-unmet");
    expect(waiting.map(({ check }) => check)).toContain("full-score-unmet");
  });

  test("what is said of a text itself is said all the same", () => {
    const { findings } = audit(book("目标", "目标数", "偏差原因", ["20", "19<p>"]));
    expect(findings.map(({ check }) => check)).toContain("markup-residue");
  });

  test("nothing is written, neither scores nor a total", () => {
    expect(planScores(audit(workbook), "differing").edits).toEqual([]);
  });

  test("where only the reason's column is in question the scores are given, and no reason is written", () => {
    const unsure = book("年度指标值", "实际完成值", "丙栏", ["", "20"]);
    expect(asked(unsure).map(({ id }) => id)).toEqual(["自评表!A2:meaning:H"]);
    const { edits } = planScores(audit(unsure), "blank");
    expect(edits.map(({ address }) => columnLetters(address.column))).toEqual(["G"]);
  });
});

describe("once it is answered", () => {
  const workbook = book("目标", "目标数", "偏差原因", ["20", ""]);
  const answered = (...given: string[]) =>
    auditAnswering(
      workbook,
      NATIONAL,
      NO_DECISIONS,
      given.map((text) => ({ question: text.slice(0, text.indexOf("=")), answer: text.slice(text.indexOf("=") + 1) })),
    );

  test("the table is read by the answer, rows are scored and findings said", () => {
    const { tables, findings, waiting } = answered("自评表!A2:column:target=D", "自评表!A2:meaning:E=actual");
    expect(tables[0]!.table.columns).toMatchObject({ target: { left: 4 }, actual: { left: 5 } });
    expect(tables[0]!.indicators[0]!.result).toMatchObject({ state: "scored", method: "proportional" });
    expect(findings.map(({ check }) => check)).toContain("full-score-unmet");
    expect(waiting).toEqual([]);
  });

  test("the other answer turns the columns round", () => {
    const { columns } = answered("自评表!A2:column:target=E").tables[0]!.table;
    expect(columns).toMatchObject({ target: { left: 5 } });
    expect(columns.actual?.left).not.toBe(5);
  });

  test("what an answer leads to is asked in turn, and may be answered at once", () => {
    const words = book("甲栏", "乙栏");
    const { tables } = auditAnswering(words, NATIONAL, NO_DECISIONS, [
      { question: "自评表!A2:meaning:E", answer: "actual" },
      { question: "自评表!A2:meaning:D", answer: "target" },
    ]);
    expect(tables[0]!.table.doubts).toEqual([]);
  });

  test("that there is no table is remembered as such", () => {
    const strange = book("考核内容", "实际完成值");
    const given = [{ question: "自评表!A2:kind", answer: "none" }];
    expect(auditAnswering(strange, NATIONAL, NO_DECISIONS, given).tables).toEqual([]);
  });

  test.each(["自评表!A2:column:target=F", "自评表!A9:column:target=D", "自评表!A2:kind=survey"])(
    "%s fits nothing that is asked, and is not passed over",
    (given) => {
      expect(() => answered(given)).toThrow(NoSuchQuestion);
    },
  );
});

describe("an answer is kept", () => {
  const workbook = book("目标", "目标数");
  const [question] = asked(workbook) as [ReturnType<typeof asked>[0]];
  const decisions = withAnswer(workbook.sheets[0]!, NO_DECISIONS, question, "D");

  test("in the workbook, and read from it again", () => {
    const again = readDecisions({ sections: withDecisions({}, decisions), plans: [] });
    expect(again).toEqual(decisions);
    expect(asked(workbook, again).map(({ id }) => id)).toEqual(["自评表!A2:meaning:E"]);
  });

  test("with those that were given before", () => {
    const words = book("甲栏", "乙栏");
    const first = asked(words)[0]!;
    const one = withAnswer(words.sheets[0]!, NO_DECISIONS, first, "target");
    const second = asked(words, one).find(({ id }) => id.endsWith("meaning:E"))!;
    const both = withAnswer(words.sheets[0]!, one, second, "actual");
    expect(both.corrections).toHaveLength(1);
    expect(columnsOf(words, both)).toMatchObject({ target: "D", actual: "E" });
    expect(asked(words, both)).toEqual([]);
  });

  test("where the table has moved down it is still the answer; where its header has other words it is said to be outdated", () => {
    const [sheet] = workbook.sheets as [(typeof workbook)["sheets"][0]];
    const moved = workbookOf({
      ...sheetOf(`
        项目支出绩效自评表
        （2024年度）
        一级指标 | 二级指标 | 三级指标 | 目标 | 目标数 | 分值 | 得分 | 偏差原因
        产出指标 | 数量指标 | 养护道路里程 | 120公里 | 114公里 | 20 | 19 |
        产出指标 | 质量指标 | 验收合格率 | 98% | 99% | 20 | 20 |
        效益指标 | 社会效益 | 受益人数 | 3000人 | 3200人 | 30 | 30 |
      `),
      name: sheet.name,
    });
    expect(columnsOf(moved, decisions)).toMatchObject({ target: "D" });
    expect(audit(moved, NATIONAL, decisions).outdated.corrections).toEqual([]);
    expect(audit(book("计划目标", "目标数"), NATIONAL, decisions).outdated.corrections).toHaveLength(1);
  });
});

describe("a row off its columns of which it is not certain where its cells belong", () => {
  /** A name under 二级指标: of a group that has a target of its own, or a name that has slipped. */
  const HEAD = `
      项目支出绩效自评表
       | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
       | 产出指标 | 数量指标 | 修缮河堤 | ≥6公里 | 6公里 | 20 | 20 |
       | | | 清淤沟渠 | ≥9公里 | 9公里 | 20 | 20 |
       | | 质量指标 | 验收合格率 | ≥95% | 97% | 10 | 10 |
       | | | 返工次数 | ≤2次 | 1次 | 10 | 10 |`;
  const LAST = " | | 涵管更换 | | ≥4处 | 4处 | 40 | 40";
  const workbook = workbookOf(sheetOf(`${HEAD}\n${LAST}`, "自评表"));
  const [question] = asked(workbook);
  const take = (answer: string): Decisions => withAnswer(workbook.sheets[0]!, NO_DECISIONS, question!, answer);
  const read = (decisions: Decisions) => {
    const { indicators, unused, doubts } = audit(workbook, NATIONAL, decisions).tables[0]!.table;
    const last = indicators.at(-1)!.entries;
    const cells = (["level3", "target", "actual", "weight", "score"] as const).map((key) => last[key]?.text ?? "");
    return {
      rows: indicators.length,
      last: cells.join(" "),
      unused: unused.length,
      doubts: doubts.map(({ id }) => id),
    };
  };

  test("is asked about: each of the ways, with what each cell would mean, or none", () => {
    expect(question!.id).toBe("自评表!A2:row:7");
    const ids = question!.question.answers.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.at(-1)).toBe("none");
    expect(ids).toContain("C:level3,E:target,F:actual,G:weight,H:score");
    expect(reportQuestions(audit(workbook), translator("zh-CN"))[0]).toMatchObject({
      about: "row:7",
      text: "第 7 行没有对齐表头：各格属于哪一栏？",
    });
  });

  test("an answer is read by, kept in the workbook, and holds where rows came above", () => {
    const decisions = take("C:level3,E:target,F:actual,G:weight,H:score");
    expect(read(decisions)).toEqual({ rows: 5, last: "涵管更换 ≥4处 4处 40 40", unused: 0, doubts: [] });
    const again = readDecisions({ sections: withDecisions({}, decisions), plans: [] });
    expect(again.corrections).toEqual(decisions.corrections);
    expect(asked(workbook, again)).toEqual([]);
    const moved = workbookOf(sheetOf(`${HEAD.replace("自评表", "自评表\n（2024年度）")}\n${LAST}`, "自评表"));
    expect(audit(moved, NATIONAL, again).tables[0]!.table.indicators).toHaveLength(5);
  });

  test("none of them: the row is left aside, named as unused, and not asked about again", () => {
    expect(read(take("none"))).toMatchObject({ rows: 4, unused: 1 });
    expect(asked(workbook, take("none"))).toEqual([]);
  });
});
