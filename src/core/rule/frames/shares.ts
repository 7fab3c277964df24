import { Decimal } from "decimal.js";
import type { Points } from "../rule";
import { FAILS, MEETS } from "../../words/clauses";

/** 20%, 3分: what a thing of a list gets. */
export function pointsOf(text: string): Points {
  const value = new Decimal(text.slice(0, -1));
  return text.endsWith("%") ? { unit: "share", value: value.div(100) } : { unit: "points", value };
}

/** 评价要点： in front of a list. */
export const LIST_HEAD =
  /^(?:(?:主要)?(?:评价|评分|考核|考评|考查)?(?:要点|内容|标准|指标|要素|要求)(?:包括|如下|有)?|(?:主要)?(?:包括|从)(?:以下|下列|如下)[^,:;。\d]{0,8}):$/;

/** 符合得分，否则不得分 behind what each of them gives. */
export const AROUND = new RegExp(
  `(?:[,;。]${MEETS}(?:的|则|者)*得(?:相应|对应)?的?(?:分值?|分数)?)?(?:[,;。](?:否则|${FAILS})(?:的|则)*(?:不得分|不给分|得0分))?[。;,:]*$`,
);
