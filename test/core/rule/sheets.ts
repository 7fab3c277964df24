import { Decimal } from "decimal.js";
import fc from "fast-check";
import { round } from "../../../src/core/quantity/decimal";
import { allowed, stepsOf, type Value } from "../../../src/core/rule/evaluate";
import { NO, scoreFormula, stepFormula, YES } from "../../../src/core/rule/excel";
import { programOf } from "../../../src/core/rule/program";
import { readRule } from "../../../src/core/rule/read";
import { scoreByRule } from "../../../src/core/rule/score";
import { columnLetters } from "../../../src/core/sheet/address";
import { anyRule } from "./generated";
import { contextOf, valuesOf } from "./support";

/** A cell as it is typed: a value, or a formula with = in front. */
export type Typed = string | number | undefined;

/** A row of a sheet: what is typed, and what its formulas have to show. */
export interface Row {
  readonly about: string;
  readonly typed: readonly Typed[];
  readonly shows: readonly { readonly column: number; readonly value: string | number }[];
}

const figure = (value: Decimal): number => round(value, 9).toNumber();

/** Inputs, weight, the score in one formula, its steps, and the score over the steps. */
export function rowOf(
  text: string,
  context: ReturnType<typeof contextOf>,
  values: readonly (Value | undefined)[],
  at: number,
): Row {
  const rule = readRule(text, context);
  if (rule.form === "judgement") throw new Error(`not read: ${text}`);
  const program = programOf(rule, context);
  const weight = context.weight!;
  const cell = (column: number): string => columnLetters(column) + String(at);
  const count = program.inputs.length;
  const inputs = program.inputs.map((_, i) => cell(i + 1));
  const steps = program.steps.map((_, i) => cell(count + 3 + i));
  const cells = { inputs, weight: cell(count + 1) };
  const typed: Typed[] = [
    ...program.inputs.map((_, i) => {
      const value = values[i];
      return typeof value === "boolean" ? (value ? YES : NO) : Decimal.isDecimal(value) ? value.toNumber() : value;
    }),
    weight.toNumber(),
    scoreFormula(program, cells),
    ...program.steps.map((_, i) => stepFormula(program, i, { ...cells, steps })),
    scoreFormula(program, { ...cells, steps }),
  ];
  const result = scoreByRule(rule, values, context, 2, program);
  const filled = program.inputs.every((_, i) => values[i] !== undefined);
  const score = !filled ? "" : result.state === "scored" ? result.score.toNumber() : "需人工评定";
  const computed =
    filled && allowed(program, values as Value[], weight) ? stepsOf(program, values as Value[], weight) : undefined;
  return {
    about: `${text} ${values.map(String).join(" ")}`,
    typed,
    shows: [
      { column: count + 1, value: score },
      ...program.steps.map((_, i) => {
        const value = computed?.[i];
        return { column: count + 2 + i, value: !filled ? "" : Decimal.isDecimal(value) ? figure(value) : "规则未规定" };
      }),
      { column: count + 2 + program.steps.length, value: score },
    ],
  };
}

/** Forms and cases that the generated rules have not. */
const OTHERS: readonly (readonly [known: string, text: string, ...values: string[]])[] = [
  [
    "10",
    "①满足得40%权重分，在①满足的基础上，②③④每满足一项得20%权重分。①有制度；②完整；③执行；④考核。",
    "是 是 否 是",
    "否 是 是 是",
    "是 是",
  ],
  [
    "2",
    "①项目成本达到评价标准，得满分。②项目成本未达到评价标准，得分=满分-（实际成本超出预算比率×满分）；如果实际成本超出预算10%以上，不得分。",
    "100 100",
    "105 100",
    "111 100",
    "1 0",
  ],
  [
    "5",
    "①发生故障响应时间≤合同约定时间，5分；②发生故障响应时间>合同约定时间，每超出一小时，扣1分。",
    "2 2",
    "4 2",
    "2.5 2",
  ],
  ["5|满意度", "达到目标值为满分，每降低1%扣除5%权重分，扣完为止。", "90% 90%", "87% 90%", "10% 90%"],
  ["4|完成率", "完成率达到目标值得满分，未达到的按比例得分。", "100%", "61.25%"],
  ["3", "每发生1起一般事故扣1分，每发生1起重大事故扣3分，扣完为止。", "1 0", "1 1", "0 0"],
  ["3", "每出现２次违规，扣１分，扣完该项分值为止。", "2", "3", "4"],
  ["5|成本", "得分=5-超支率×10", "10%", "90%", "-10%"],
  ["5|成本节约率", "成本节约率=（计划成本－实际成本）/计划成本×100%，得分=（1+成本节约率）×5", "100 110", "100 90"],
  [
    "10|满意度",
    "得分=（非常满意比例×100%+比较满意比例×80%+一般比例×60%+不满意比例×0%）×10分",
    "80% 30% 0 0",
    "25% 25% 25% 25%",
  ],
  ["5|可靠性", "可靠性 100%得满分, 80% (含) 至 90% (4分)、70% (含) 至 80% (3分) 80%以下 (0分)。", "100%", "95%", "75%"],
  [
    "2",
    "①项目总成本≤14481万元,得3分;②各单位成本≤预算金额,得2分;③项目总成本、各单位成本超过预算范围,每超出1%,扣1分,扣完即止。",
    "14481 是 0",
    "14481 否 1%",
    "15000 是 0",
  ],
  ["6.67|完成率", "得分=完成率×满分", "100%", "99.5%"],
  ["5|满意度", "满意度达到90%得满分，每降低1%扣0.5分，不足1%的按1%计算，最多扣2分。", "90%", "88.9%", "10%"],
  ["5|社会效益", "效果“显著”得5分，效果一般得3分，效果不明显不得分。", "效果“显著”", "效果不明显"],
  [
    "2",
    "完成除治任务的，疫区得3分，非疫区得2分，否则不得分。发生瞒报的，本项不得分。",
    "是 非疫区 否",
    "否 非疫区 否",
    "是 疫区 否",
    "是 非疫区 是",
  ],
];

/** Rows of rules with values, of which now and then one is missing; `above` rows stand above them. */
export const rows = (count: number, above = 0): fc.Arbitrary<readonly Row[]> =>
  fc
    .array(
      anyRule.chain((rule) =>
        rule.values.chain((values) =>
          fc
            .nat(11)
            .map((missing) => ({ rule, values: values.map((value, i) => (i === missing ? undefined : value)) })),
        ),
      ),
      { minLength: count, maxLength: count },
    )
    .map((list) =>
      list.map(({ rule, values }, i) =>
        rowOf(rule.text, { weight: new Decimal(rule.weight), indicator: rule.indicator }, values, above + i + 1),
      ),
    );

/** Rows of rules that are chosen. */
export const chosen = (): Row[] => {
  const list = OTHERS.flatMap(([known, text, ...all]) => all.map((values) => ({ known, text, values })));
  return list.map(({ known, text, values }, i) => {
    const context = contextOf(known);
    const { inputs } = programOf(readRule(text, context), context);
    return rowOf(text, context, valuesOf(inputs, values), i + 1);
  });
};

/** What is shown in a cell, to nine decimals where it is a figure. */
export const shown = (value: unknown): string | number =>
  typeof value === "number" ? figure(new Decimal(value.toPrecision(14))) : typeof value === "string" ? value : "";
