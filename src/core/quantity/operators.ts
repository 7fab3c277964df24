/** What a target asks of a figure. */
export type Operator = "≥" | "≤" | ">" | "<" | "=";

/** Words and signs in front of a figure. Longer ones come first. */
const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:大于或等于|大于等于|不得?低于|不得?少于|不得?小于|至少|最少|高于或等于|不亚于|达到或超过|>=|=>|≥=?)/, "≥"],
  [
    /^(?:小于或等于|小于等于|低于或等于|不得?超过|不得?高于|不得?大于|不得?多于|最多|至多|控制在(?=.*(?:以内|之内|内)$)|<=|=<|≤=?)/,
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

/** The operator of a cell of its own (指标方向): ≥, 大于等于, 正向 …; undefined for anything else. */
export function readOperator(text: string): Operator | undefined {
  if (text !== "") for (const [pattern, operator] of BEFORE) if (text.replace(pattern, "") === "") return operator;
  return undefined;
}

/** Takes an operator off a text (normalised): from its front or its end. */
export function splitOperator(text: string): { readonly operator?: Operator; readonly rest: string } {
  for (const [pattern, operator] of BEFORE) {
    const found = pattern.exec(text);
    if (found) return { operator, rest: text.slice(found[0].length).replace(AFTER[operator === "≤" ? 1 : 0]![0], "") };
  }
  for (const [pattern, operator] of AFTER) {
    const found = pattern.exec(text);
    if (found && /\d/.test(text)) return { operator, rest: text.slice(0, found.index) };
  }
  return { rest: text };
}
