import { audit } from "../../../src/core/audit";
import { STEP_WORDS } from "../../../src/core/paper/block";
import { createPaper } from "../../../src/core/paper/paper";
import { readPaper, type Paper } from "../../../src/core/paper/read";
import type { StepKind } from "../../../src/core/rule/program";
import { printRange } from "../../../src/core/sheet/address";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { Decimal } from "decimal.js";
import chinese from "../../../src/locales/zh-CN/core.json";
import { madeSheet } from "../../support/new-sheet";
import { sheetOf, workbookOf } from "../../support/sheet";
import type { Language } from "../../../src/locales/translator";
import { translator } from "../../support/texts";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 评分规则 | 得分 | 扣分原因";
const sheet = (rows: string): string => `某项目绩效评价评分表\n${HEADER}\n${rows}`;

const madeOver = (
  paper: Paper | undefined,
  rows: string,
  decisions: Partial<Decisions> = {},
  language: Language = "zh-CN",
) => {
  const workbook = workbookOf(sheetOf(sheet(rows), "评分表"));
  const found = audit(workbook);
  return createPaper(found.tables[0]!, {
    ...{ workbook, paper, policy: found.policy },
    decisions: { ...NO_DECISIONS, ...decisions },
    translate: translator(language),
  });
};

const made = (rows: string, decisions: Partial<Decisions> = {}, filled?: Readonly<Record<string, string | number>>) => {
  const first = madeOver(undefined, rows, decisions);
  return filled === undefined ? first : madeOver(readPaper(madeSheet(first.sheet, filled)), rows, decisions);
};

/** The columns that people see, from a row on. */
const seen = (paper: ReturnType<typeof made>, from = 8): string[] =>
  paper.sheet.rows.slice(from - 1).map((row) =>
    row
      .slice(3)
      .map(({ value, formula }) => (formula === undefined ? value : `=${formula}`))
      .join(" | "),
  );

test("a checklist: its items are asked for, its steps and its reason are formulas", () => {
  const paper = made("决策 | 立项 | 立项程序 | | | 5 | ①按程序申请，得2分；②经过评审，得3分。 | |");
  expect(seen(paper, 1)).toEqual([
    "评分底稿 |  |  |  |  | ",
    "依据工作表“评分表”《某项目绩效评价评分表》的评分规则生成。 |  |  |  |  | ",
    "项目 | 内容 | 数值 | 单位 | 说明 | 佐证材料",
    '合计 | 分值合计 | =SUMIF($A$8:$A$20,"weight",$F$8:$F$20) | 分 |  | ',
    '合计 | 得分合计 | =SUMIF($A$8:$A$20,"score",$F$8:$F$20) | 分 |  | ',
    '合计 | 尚未评定的指标 | =COUNTIF($A$8:$A$20,"score")-COUNTIFS($A$8:$A$20,"score",$F$8:$F$20,">=0") | 个 |  | ',
    "黄色单元格供填写，得分和扣分原因随之计算；重新生成时保留已填写的内容。 |  |  |  |  | ",
    "1 | 决策 / 立项 / 立项程序 |  |  |  | ",
    "分值 | 满分 | ='评分表'!F3 | 分 | 取自 评分表!F3 | ",
    "评分规则 | ①按程序申请，得2分；②经过评审，得3分。 |  |  |  | ",
    "规则解读 | ①按程序申请，得2分；②经过评审，得3分。 |  |  |  | ",
    "数据 | 按程序申请 |  |  |  | ",
    "数据 | 经过评审 |  |  |  | ",
    '计算 | 按程序申请 | =IF(OR(LEN(F12)=0,LEN(F13)=0),"",IFERROR(IF(F12="符合",2,0),"规则未规定")) | 分 | 按程序申请，得2分 | ',
    '计算 | 经过评审 | =IF(OR(LEN(F12)=0,LEN(F13)=0),"",IFERROR(IF(F13="符合",3,0),"规则未规定")) | 分 | 经过评审，得3分 | ',
    "数据 | 评定得分 |  | 分 | 一般留空，按规则计算；填写后以此为准，右侧写明理由。 | ",
    '得分 |  | =IF(ISNUMBER(F16),F16,IF(OR(LEN(F12)=0,LEN(F13)=0),"",IFERROR(MIN(F9,MAX(0,ROUND(ROUND(F14+F15,10),2))),"需人工评定"))) | 分 |  | ',
    '扣分 |  | =IF(ISNUMBER(F17),ROUND(F9-F17,10),"") | 分 |  | ',
    '扣分原因 | =IF(ISNUMBER(F16),I16&"",IF(ISNUMBER(F17),IF(F17<F9,IF(COUNTIF(F14:F15,0)>0,"未满足："&MID(IF(F14=0,"、“"&E14&"”","")&IF(F15=0,"、“"&E15&"”",""),2,32767)&"，","")&"得"&F17&"分，扣"&ROUND(F9-F17,10)&"分。",""),"")) |  |  |  | ',
    " |  |  |  |  | ",
  ]);
  expect(paper.sheet.validations!.map(({ range, accepts }) => [printRange(range), accepts])).toEqual([
    ["F12", { choices: ["符合", "不符合"] }],
    ["F13", { choices: ["符合", "不符合"] }],
    ["F16", { number: "decimal", least: 0, most: "$F$9" }],
  ]);
});

test.each<[Language, readonly string[]]>([
  [
    "zh-CN",
    [
      "请选“符合”或“不符合”。",
      "请填写 0 至本项分值之间的数。",
      "填写百分比，如 96%。",
      "请填写 0 至本项分值之间的数。",
    ],
  ],
  [
    "en-US",
    [
      "Choose 符合 (met) or 不符合 (not met).",
      "A number from 0 to the weight of this indicator.",
      "A percentage, such as 96%.",
      "A number from 0 to the weight of this indicator.",
    ],
  ],
])("cells say in %s what is to be filled in", (language, asked) => {
  const rows = `决策 | 管理 | 制度建设 | | | 5 | 制度健全，得5分。 | |\n${RATE}`;
  const { sheet: paper } = madeOver(undefined, rows, {}, language);
  expect(paper.validations!.map(({ prompt }) => prompt?.message)).toEqual(asked);
});

const RATE = "产出 | 质量 | 合格率 | ≥95% | 96.8%% | 10 | 合格率≥95%，得10分；合格率＜95%，不得分。 | |";
const inputs = (paper: ReturnType<typeof made>): string[] =>
  seen(paper).filter((row) => /^(?:数据 \| (?!评定得分)|原有)/.test(row));

test.each<[string, string, readonly string[]]>([
  ["a figure of the row is referred to", RATE, ["数据 | 合格率 | ='评分表'!E3 | % | 取自 评分表!E3 | "]],
  [
    "a text is written as the figure that it is",
    RATE.replace("96.8%%", "96.8%"),
    ["数据 | 合格率 | 0.968 | % | 取自 评分表!E3 | "],
  ],
])("%s", (_, rows, expected) => {
  expect(inputs(made(rows))).toEqual(expected);
});

test("what is left to a person says which words were not understood, and asks for a score", () => {
  const paper = made("效益 | 社会效益 | 影响 | | | 6 | 根据项目效益情况酌情打分。 | |");
  expect(seen(paper).slice(3, 8)).toEqual([
    "规则解读 | 由人评定：“根据项目效益情况酌情打分”。 |  |  |  | ",
    "数据 | 评定得分 |  | 分 |  | ",
    '得分 |  | =IF(ISNUMBER(F12),F12,"") | 分 |  | ',
    '扣分 |  | =IF(ISNUMBER(F13),ROUND(F9-F13,10),"") | 分 |  | ',
    "扣分原因 |  |  |  |  | ",
  ]);
  expect(paper.sheet.validations!.map(({ range, accepts }) => [printRange(range), accepts])).toEqual([
    ["F12", { number: "decimal", least: 0, most: "$F$9" }],
  ]);
});

test("the reason of a rule with several parts has each part's own facts, quoted as the program quotes them", () => {
  const reason = (rule: string): string | undefined =>
    seen(made(`决策 | 管理 | 物资管理 | | | 5 | ${rule} | |`)).find((line) => line.startsWith("扣分原因"));
  const twoChoices = reason(
    "①储备充足的得2分，基本充足的得1分，不充足的不得分；②更新及时的得3分，基本及时的得2分，不及时的不得分。",
  );
  expect(twoChoices).toContain('"评价结果为“"&F12&"”"');
  expect(twoChoices).toContain('"评价结果为“"&F13&"”"');
  const items = reason("①“一卡通”系统建成，得2分；②制度健全，得3分。");
  expect(items).toContain('IF(E14="“一卡通”系统建成","、“‘一卡通’系统建成”","、“"&E14&"”")');
  expect(items).toContain('"、“"&E15&"”"');
  // What takes all points is its own input, be an item called the same.
  const veto = reason("①存在截留挪用的，得2分；②制度健全，得3分。存在截留挪用的，本项不得分。");
  expect(veto).toContain('IF(F14="符合","；"&E14,"")');
});

test("steps are called in the paper what the language file calls them in Chinese", () => {
  const name = "差错";
  for (const [kind, words] of Object.entries(STEP_WORDS))
    expect(words(name)).toBe(chinese.rule.label[kind as StepKind].replace("{{name}}", name));
});

const TWICE = "产出 | 质量 | 合格率 | | | 10 | 合格率≥95%，得10分；合格率＜95%，不得分。 | |";

test("what was filled in stands in the paper that is made anew; what the pane has is in its place where the paper has nothing", () => {
  const stated: Decisions["ruleInputs"] = [
    {
      ...{ sheet: "评分表", row: 3, name: "合格率", weight: new Decimal(10), evidence: "检测报告" },
      ...{ rule: "合格率≥95%，得10分；合格率＜95%，不得分。", values: [new Decimal("0.9")] },
    },
  ];
  expect(inputs(made(TWICE, { ruleInputs: stated }))).toEqual(["数据 | 合格率 | 0.9 | % |  | 检测报告"]);
  expect(inputs(made(TWICE, {}, { F12: 0.97, I12: "报告3页" }))).toEqual(["数据 | 合格率 | 0.97 | % |  | 报告3页"]);
  expect(inputs(made(TWICE, { ruleInputs: stated }, { F12: 0.97 }))).toEqual([
    "数据 | 合格率 | 0.97 | % |  | 检测报告",
  ]);
});

test("where the rule has changed, an answer stays with the only input of its name; of two, nobody can say which is meant", () => {
  const row = (rule: string): string => `决策 | 管理 | 资金管理 | | | 5 | ${rule} | |`;
  const both = "①存在截留挪用的，得2分；②制度健全，得3分。";
  const veto = "存在截留挪用的，本项不得分。";
  const before = readPaper(madeSheet(made(row(both + veto)).sheet, { F12: "符合", F13: "不符合", F14: "不符合" }));
  expect(inputs(madeOver(before, row(both + veto)))).toEqual([
    "数据 | 存在截留挪用的 | 符合 |  |  | ",
    "数据 | 制度健全 | 不符合 |  |  | ",
    "数据 | 存在截留挪用的 | 不符合 |  |  | ",
  ]);
  expect(inputs(madeOver(before, row(both.replace("存在截留挪用的", "档案完整") + veto)))).toEqual([
    "数据 | 档案完整 |  |  |  | ",
    "数据 | 制度健全 | 不符合 |  |  | ",
    "数据 | 存在截留挪用的 |  |  |  | ",
    "原有 | 决策 / 管理 / 资金管理：存在截留挪用的 | 符合 |  | 不参与计算；不需要时可删除此行。 | ",
    "原有 | 决策 / 管理 / 资金管理：存在截留挪用的 #2 | 不符合 |  | 不参与计算；不需要时可删除此行。 | ",
  ]);
});

test("weights are live and counted once; what several indicators share is marked", () => {
  const paper = made(`${TWICE}\n^ | ^ | 及时率 | | | ^ | 及时率≥95%，得5分；及时率＜95%，不得分。 | |`);
  const parts = paper.sheet.rows.map(([part]) => part!.value).filter((part) => part === "weight" || part === "shared");
  expect(parts).toEqual(["weight", "shared"]);
});
