import { signsOf, type Comparison } from "../words/signs";
import { stripBefore } from "./frame";

/** What a target asks of a figure. */
export type Operator = Comparison;

/** True where a figure is only a limit (≥95%), not an amount. */
export const isBound = (operator: Operator | undefined): operator is Exclude<Operator, "="> =>
  operator !== undefined && operator !== "=";

const SIGNS: readonly Operator[] = ["≥", "≤", ">", "<", "="];

/** What stands in front of a figure. */
const BEFORE = SIGNS.map((sign) => [new RegExp(`^(?:${signsOf("cell", "before", sign)})`), sign] as const);

/** What stands behind one, with (含) on either side of it. */
const INCLUDING = "(?:\\(含\\))?";
const AFTER = (["≥", "≤"] as const).map(
  (sign) => [new RegExp(`${INCLUDING}(?:${signsOf("cell", "behind", sign)})${INCLUDING}$`), sign] as const,
);

const isMore = (operator: Operator): boolean => operator === "≥" || operator === ">";
const isLess = (operator: Operator): boolean => operator === "≤" || operator === "<";

/** The operator of a cell of its own (指标方向): ≥, 大于等于, 以上, ≥(大于等于); undefined for anything else, 正向 and 反向 too. */
export function readOperator(text: string): Operator | undefined {
  if (text === "") return undefined;
  const inner = /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (inner) {
    const [one, other] = [readOperator(inner[1]!), readOperator(inner[2]!)];
    return one === other ? one : undefined;
  }
  for (const [pattern, operator] of [...BEFORE, ...AFTER]) if (text.replace(pattern, "") === "") return operator;
  return undefined;
}

/** Takes an operator off a text (normalised): from its front or its end, or the same one from both. */
export function splitOperator(text: string): { readonly operator?: Operator; readonly rest: string } {
  for (const [pattern, operator] of BEFORE) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length);
    const after = AFTER.find(([, sign]) => (isMore(operator) && sign === "≥") || (isLess(operator) && sign === "≤"));
    return { operator, rest: after ? rest.replace(after[0], "") : rest };
  }
  for (const [pattern, operator] of AFTER) {
    const found = pattern.exec(text);
    if (found) return { operator, rest: text.slice(0, found.index) };
  }
  return { rest: text };
}

/** How many times a text (normalised) says its operator: ≥95% and 控制在5%以内 once, ≥95%以上 and ≥不少于10个 twice. */
export function operatorsAround(text: string): number {
  const bare = stripBefore(text);
  const before = BEFORE.map(([pattern]) => pattern.exec(bare)).find(Boolean);
  if (before) return 1 + operatorsAround(bare.slice(before[0].length));
  const after = AFTER.map(([pattern]) => pattern.exec(bare)).find(Boolean);
  return after ? 1 + operatorsAround(bare.slice(0, after.index)) : 0;
}
