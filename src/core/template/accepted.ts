import { upTo } from "../make/score-columns";
import type { Validation } from "../make/validation";
import type { Translate } from "../translate";
import { SIGNS, isChange, isPercent, type TemplateRow } from "./row";

type Accepts = Omit<Validation, "range">;

/** Units that are offered; any other may be typed. */
const UNITS = [
  "%",
  "个",
  "项",
  "人",
  "人次",
  "次",
  "户",
  "件",
  "套",
  "台",
  "天",
  "小时",
  "万元",
  "元",
  "公里",
  "亩",
  "平方米",
  "吨",
];

/** How the national form words the three answers of a goal in words. */
const ANSWERS = ["达成预期指标", "部分达成预期指标并具有一定效果", "未达成预期指标且效果较差"];

/** What the cells of a template take; what is said beside them is said in the language of whoever makes it. */
export function acceptedIn(translate: Translate) {
  const prompt = (title: string, id: string, data: Readonly<Record<string, string>> = {}): Pick<Accepts, "prompt"> => ({
    prompt: { title, message: translate(`accepts.${id}`, data) },
  });
  const choice = (title: string, choices: readonly string[]): Accepts => ({
    accepts: { choices },
    ...prompt(title, "choice"),
  });
  return {
    choice,
    score: (most: string): Accepts => upTo(most, translate),
    amount: { accepts: { number: "decimal", least: 0 }, ...prompt("金额", "amount") } satisfies Accepts,
    weight: { accepts: { number: "decimal", least: 0, most: 100 }, ...prompt("分值", "weight") } satisfies Accepts,
    sign: { accepts: { choices: SIGNS }, ...prompt("指标性质", "sign") } satisfies Accepts,
    unit: { accepts: { choices: UNITS }, advice: true, ...prompt("计量单位", "unit") } satisfies Accepts,
    count: { accepts: { number: "whole", least: 0 }, ...prompt("人数", "count") } satisfies Accepts,
    actual: (row: TemplateRow, measured: boolean): Accepts => {
      const title = "实际完成值";
      if (!measured) return { accepts: { choices: ANSWERS }, advice: true, ...prompt(title, "answer") };
      const { unit } = row;
      const figure = unit ? prompt(title, "figure-in", { unit }) : prompt(title, "figure");
      return {
        accepts: { number: "decimal", ...(!isChange(row) && { least: 0 }), ...(isPercent(row) && { most: 10 }) },
        ...(isPercent(row) ? prompt(title, "percent") : figure),
      };
    },
  };
}

export type AcceptedIn = ReturnType<typeof acceptedIn>;
