import { stripBefore } from "./frame";

/** What a target asks of a figure. */
export type Operator = "≥" | "≤" | ">" | "<" | "=";

/** True where a figure is only a limit (≥95%), not an amount. */
export const isBound = (operator: Operator | undefined): operator is Exclude<Operator, "="> =>
  operator !== undefined && operator !== "=";

/** Words and signs in front of a figure. Longer ones come first. */
const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [
    /^(?:大于或者?等于|大于等于|不(?:得|能|应|可)?(?:低于|少于|小于)|至少|最少|起码|高于或者?等于|高于等于|不亚于|达到或超过|>=|=>|≥=?)/,
    "≥",
  ],
  [
    /^(?:小于或者?等于|小于等于|低于或者?等于|低于等于|不(?:得|能|应|可)?(?:超过|超出|超|高于|大于|多于)|最多|至多|控制在(?=.{1,40}(?:以内|之内|内)$)|<=|=<|≤=?)/,
    "≤",
  ],
  [/^(?:大于|高于|超过|多于|>)/, ">"],
  [/^(?:小于|低于|少于|<)/, "<"],
  [/^(?:等于|=+)/, "="],
];

const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/(?:\(含\))?(?:及以上|或以上|以上|及其以上)(?:\(含\))?$/, "≥"],
  [/(?:\(含\))?(?:及以下|或以下|以下|以内|之内|及以内|内)(?:\(含\))?$/, "≤"],
];

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
