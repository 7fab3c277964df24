import type { Validation } from "../make/validation";
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

/** What the cells of a template take. */
export const ACCEPTED = {
  score: (most: string): Accepts => ({
    accepts: { number: "decimal", least: 0, most },
    prompt: { title: "得分", message: "请填写 0 至本项分值之间的数。" },
  }),
  amount: {
    accepts: { number: "decimal", least: 0 },
    prompt: { title: "金额", message: "请填写数字，单位见表头。" },
  } satisfies Accepts,
  weight: {
    accepts: { number: "decimal", least: 0, most: 100 },
    prompt: { title: "分值", message: "请填写 0 至 100 之间的数，各项合计 100。" },
  } satisfies Accepts,
  sign: {
    accepts: { choices: SIGNS },
    prompt: { title: "指标性质", message: "选择比较符号；用文字描述的选“定性”。" },
  } satisfies Accepts,
  unit: {
    accepts: { choices: UNITS },
    advice: true,
    prompt: { title: "计量单位", message: "可以选，也可以填写别的单位；用文字描述的指标不填。" },
  } satisfies Accepts,
  choice: (title: string, choices: readonly string[]): Accepts => ({
    accepts: { choices },
    prompt: { title, message: "请选择其中一项。" },
  }),
  count: {
    accepts: { number: "whole", least: 0 },
    prompt: { title: "人数", message: "请填写整数。" },
  } satisfies Accepts,
  actual: (row: TemplateRow, measured: boolean): Accepts => {
    if (!measured)
      return {
        accepts: { choices: ANSWERS },
        advice: true,
        prompt: { title: "实际完成值", message: "按完成情况选择，或用文字、日期说明。" },
      };
    const figure = row.unit ? `只填数字，单位：${row.unit}。` : "只填数字。";
    return {
      accepts: { number: "decimal", ...(!isChange(row) && { least: 0 }), ...(isPercent(row) && { most: 10 }) },
      prompt: { title: "实际完成值", message: isPercent(row) ? "填写百分比，如 96%。" : figure },
    };
  },
} as const;
