import type { Decimal } from "decimal.js";
import { readQuantity, type Amount } from "./quantity";
import { SCALE_SIGNS } from "../words/measures";
import { normalise } from "../words/notation";
import { knownUnit, unitOf, type Unit } from "./units";

const FOREIGN = /^count [美欧港日]元$/;
const MONEY = `([${SCALE_SIGNS}]*[美欧港日]?元)`;
const IN_HEADING = new RegExp(`单位:?\\(?${MONEY}\\)?|\\(${MONEY}\\)`, "g");
/** 500元整: no more and no less. */
const EXACTLY = /(?<=元)整$/;

/** Units of money: yuan and their multiples are converted into each other, other currencies only among themselves. */
const isMoney = ({ dimension }: Unit): boolean => dimension === "money" || FOREIGN.test(dimension);

/** An amount as people type it, with its unit where one stands there: 500万元, ￥500, 1,234.50, 500万 (a scale alone is of yuan). */
export function readMoney(text: string): Amount | undefined {
  const read = readQuantity(withoutRemark(normalise(text)));
  if (read.kind !== "figure" || (read.operator ?? "=") !== "=") return undefined;
  const { unit, ...amount } = read.amount;
  if (!unit) return amount;
  if (unit.dimension === "") return { ...amount, unit: unitOf(`${unit.symbol}元`) };
  return isMoney(unit) ? { ...amount, unit } : undefined;
}

/** 500万元整, 500万元(含税) and 500(万元): what is in brackets is a remark, unless it is the unit. */
const withoutRemark = (text: string): string =>
  text.replace(EXACTLY, "").replace(/\(([^()]*)\)$/, (whole, inside: string) => (knownUnit(inside) ? whole : ""));

/** The unit that a heading gives for its amounts: 项目资金（万元）, 金额单位：元. */
export function moneyUnit(heading: string): Unit | undefined {
  const plain = normalise(heading);
  for (const [, labelled, bracketed] of plain.matchAll(IN_HEADING)) {
    const unit = knownUnit((labelled ?? bracketed)!);
    if (unit) return unit;
  }
  return undefined;
}

/** A figure of one unit in another; undefined where one is no multiple of the other. */
export function converted(
  { value, decimals }: { readonly value: Decimal; readonly decimals: number },
  from: Unit,
  to: Unit,
): { readonly value: Decimal; readonly decimals: number } | undefined {
  if (from.dimension !== to.dimension) return undefined;
  const scale = from.factor.div(to.factor);
  return { value: value.times(scale), decimals: Math.max(0, decimals - scale.log(10).round().toNumber()) };
}
