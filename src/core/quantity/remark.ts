import { Decimal } from "decimal.js";
import type { Amount } from "./figure";
import { NUMERALS } from "../words/numerals";
import { agrees } from "./precision";
import { isRatio } from "./units";

/** A figure with a remark behind it: in brackets, or as a clause that gives a cause. */
const REMARKED =
  /^(?<figure>[^()【】,;]{1,40})(?:[(【](?<remark>[^()]{2,80})[)】]|[,;](?<clause>(?:主要)?(?:原因|因为?|由于|受|系)[^;]{2,79}))$/;
/** Of a remark with one of these the figure may not be what was done; 第4期未印 speaks of another one. */
const CHANGES = /[未没无不非]|预计|计划|拟|待|估|约|其中|其余|另|除|实际|应为|更正|取消|撤销|退回|终止|作废|暂/;
const OTHER_ONE = /第[\d一二三四五六七八九十]+[^\d,;]*/g;
const COUNTS = new RegExp(`[\\d${NUMERALS}]`);
const COUNT = /\d+(?:\.\d+)?/g;
/** What is said of parts, each with its figure, and nothing else that could change the whole. */
const LISTED = /[、,;+和及与]/;

/** The figure and the remark of a text that has both. */
export function splitRemark(text: string): { readonly figure: string; readonly remark: string } | undefined {
  const { figure, remark, clause } = REMARKED.exec(text)?.groups ?? {};
  const behind = remark ?? clause;
  return figure !== undefined && behind !== undefined ? { figure, remark: behind } : undefined;
}

/** True where a remark leaves a figure what it is: 3期（第4期因停印取消）, 100%（24/24）, 4份（年报1份、季报3份）. */
export function leavesFigure(amount: Amount, remark: string): boolean {
  const other = remark.replace(OTHER_ONE, "");
  if (CHANGES.test(other)) return false;
  const counts = (remark.match(COUNT) ?? []).map((count) => new Decimal(count));
  if (isRatio(amount.unit)) return counts.length === 2 ? isShareOf(amount, counts) : !COUNTS.test(other);
  return addsUp(amount, counts, remark) || !COUNTS.test(other);
}

/** Two counts, of which one is the other's share: 98.5%（抽检197个，合格194个）. */
function isShareOf({ value, decimals, unit }: Amount, [one, other]: readonly Decimal[]): boolean {
  if (!one || !other) return false;
  const whole = Decimal.max(one, other);
  return (
    whole.gt(0) &&
    agrees(
      value,
      decimals,
      Decimal.min(one, other)
        .div(whole)
        .div(unit?.factor ?? 1),
    )
  );
}

/** Several counts that come to the figure. */
const addsUp = ({ value }: Amount, counts: readonly Decimal[], remark: string): boolean =>
  counts.length > 1 && LISTED.test(remark) && Decimal.sum(...counts).equals(value);
