import { readOperator, type Operator } from "../../quantity/operators";
import { normalise } from "../../quantity/text";
import { isRatio } from "../../quantity/units";
import type { Entry, Indicator } from "../../table/table";
import type { Reading } from "../../score/reading";
import { defineCheck } from "../check";
import { ranges } from "../printed";

const WRONG_WAY = /(?:逾期|超支|投诉|事故|差错|违规|违法)(?:发生|发放)?(?:率|数|次数|数量|件数|起数)?$/;

/** 指标性质、指标方向、符号与指标名称不应相互矛盾（正向却用≤，成本却用≥）。 */
export const directionMismatch = defineCheck({
  id: "direction-mismatch",
  severity: "warning",
  messages: ["nature", "cost", "name"],
  // Held against a sign that is wrong itself, the actual says nothing.
  covers: ["full-score-unmet", "score-recalc", "over-fulfilled"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const found = contradictionIn(indicator, reading);
      if (!found) continue;
      const { message, operator, word } = found;
      const { target } = indicator.entries;
      report({
        address: operator.entry.address,
        message,
        data: { name: reading.name, nature: word?.text ?? "", sign: operator.sign },
        actual: operator.entry.text,
        related: ranges([word, target].filter((entry) => entry !== operator.entry)),
      });
    }
  },
});

/** What contradicts what in a row; undefined where nothing does. */
export function contradictionIn(
  indicator: Indicator,
  reading: Reading,
): { readonly message: "nature" | "cost" | "name"; readonly operator: Signed; readonly word?: Entry } | undefined {
  const operator = operatorOf(indicator, reading);
  if (!operator) return undefined;
  const { nature, direction } = indicator.entries;
  const word = [nature, direction].find((entry) => entry && /^[正反逆负]向/.test(normalise(entry.text)));
  const message = contradiction(word, operator.sign, reading);
  return message && { message, operator, ...(word && { word }) };
}

/** A sign and the cell that it stands in. */
interface Signed {
  readonly sign: Operator;
  readonly entry: Entry;
}

function operatorOf({ entries }: Indicator, { target }: Reading): Signed | undefined {
  for (const entry of [entries.direction, entries.nature]) {
    const sign = entry && readOperator(normalise(entry.text));
    if (sign) return { sign, entry };
  }
  return target.kind === "figure" && target.operator && entries.target
    ? { sign: target.operator, entry: entries.target }
    : undefined;
}

function contradiction(
  word: Entry | undefined,
  sign: Operator,
  { cost, name, target }: Reading,
): "nature" | "cost" | "name" | undefined {
  const more = sign === "≥" || sign === ">",
    less = sign === "≤" || sign === "<";
  const nature = normalise(word?.text ?? "");
  if ((/^正向/.test(nature) && less) || (/^[反逆负]向/.test(nature) && more)) return "nature";
  const money = target.kind === "figure" && !isRatio(target.amount.unit);
  if (cost && more && money && !/节约|降低|减少|节支|收入|效益|(?:标准|水平|待遇|工资|津贴|补贴|补助|薪酬)$/.test(name))
    return "cost";
  return more && WRONG_WAY.test(name) && !/(?:下降|降低|减少|无)/.test(name) ? "name" : undefined;
}
