import type { Give, Term } from "../rule";
import type { Statement } from "../statements";
import { TIME } from "../../words/measures";
import { isRate, isShareSpokenOf } from "../../words/names";
import { LATE } from "../../words/phrases";
import { fail, fragmentIn, operation, quantity, ZERO, type Axis, type Draft, type Place } from "./draft";

export const LATENESS = new RegExp(`(?:${LATE})`);

/** 实际成本超出预算(比率): how much more than planned was used. */
export const EXCESS =
  /^(.*?)(?:超出|超过|超)((?:年初|项目|批复|计划|合同|目标|总|概)?(?:预算|计划|目标|概算|成本|投资)[^率比幅]*?)(?:金额|范围)?(?:的)?(?:比率|比例|幅度|部分)?$/;

/** Defines 实际成本超出预算比率 by the two quantities in its name, and gives the name; 超出预算 is said of the costs. */
export function defineExcess(draft: Draft, name: string): string {
  const found = EXCESS.exec(name);
  if (!found) return name;
  // 超过目标值 is said of what is measured, 超出预算 of what was spent.
  const full = found[1]
    ? name
    : `${/^(?:年度|绩效)?(?:目标|计划)(?:值|数|量)?$/.test(found[2]!) ? measuredIn(draft) : "实际成本"}${name}`;
  const own = EXCESS.exec(full)!;
  const planned = quantity(own[2]!);
  if (!draft.definitions.some((each) => each.name === full))
    draft.definitions.push({
      name: full,
      term: operation("/", operation("-", quantity(own[1]!), planned), planned),
      fragment: { from: 0, to: 0 },
    });
  return full;
}

/** The quantity that a formula takes its target from (实际值-目标值), else 实际值. */
function measuredIn({ statements }: Draft): string {
  const differences = statements.flatMap(({ outcome }) =>
    outcome?.kind === "formula" ? differencesIn(outcome.term) : [],
  );
  return differences.find((name) => /^实际/.test(name)) ?? "实际值";
}

const differencesIn = (term: Term): string[] =>
  term.kind !== "operation"
    ? []
    : [
        ...(term.sign === "-" && term.left.kind === "quantity" ? [term.left.name] : []),
        ...differencesIn(term.left),
        ...differencesIn(term.right),
      ];

/** The axis of a quantity: the one that it already has under this or a like name, or a new one. */
export function axisFor(draft: Draft, name: string, place: Place & { readonly mark?: number | undefined }): Axis {
  const same = (axis: Axis): boolean =>
    axis.quantity === name ||
    // “三公经费”变动率≤0…，“三公经费”>0: the rate that was spoken of, by its beginning.
    (name.length >= 4 &&
      axis === draft.current &&
      isRate(axis.quantity) &&
      !isRate(name) &&
      axis.quantity.startsWith(name)) ||
    // 召开会议≥2次…，召开1次.
    (name.length >= 2 && !isRate(axis.quantity) && axis.quantity.startsWith(name)) ||
    (name !== "" &&
      axis.quantity !== "" &&
      (axis.quantity.endsWith(name) || name.endsWith(axis.quantity)) &&
      isRate(name) === isRate(axis.quantity)) ||
    isCompletion(draft, axis.quantity, name, place) ||
    (EXCESS.test(axis.quantity) && EXCESS.test(name));
  const spoken = isShareSpokenOf(name) && draft.current && isShare(draft.current) ? draft.current : undefined;
  const known = name === "" ? (draft.current ?? draft.axes.at(-1)) : (draft.axes.find(same) ?? spoken);
  // ≥100%得6分；90%≤完成率…: the one quantity gets its name late.
  const nameless = draft.axes.length === 1 && draft.axes[0]!.quantity === "" ? draft.axes[0] : undefined;
  if (!known && nameless) {
    nameless.quantity = name;
    nameless.to = Math.max(nameless.to, place.to);
    draft.current = nameless;
    return nameless;
  }
  const axis = known ?? { quantity: name, mark: place.mark, cases: [], from: place.from, to: place.to };
  if (!known) draft.axes.push(axis);
  axis.to = Math.max(axis.to, place.to);
  draft.current = axis;
  return axis;
}

/** True for a quantity that is compared with percentages alone. */
const isShare = ({ cases }: Axis): boolean =>
  cases.length > 0 &&
  cases.every(({ conditions }) =>
    conditions.every(({ bound }) => bound.kind === "amount" && bound.amount.unit === "%"),
  );

/** 实际完成数 and 实际完成率 are the two sides of one quantity: the rate is the number by the standard. */
function isCompletion(draft: Draft, one: string, other: string, place: Place): boolean {
  const stem = (name: string): string => name.replace(/(?:数量|数|值|量|率)$/, "");
  if (one === "" || one === other || stem(one) !== stem(other) || isRate(one) === isRate(other)) return false;
  const [rate, number] = isRate(one) ? [one, other] : [other, one];
  if (!draft.definitions.some(({ name }) => name === rate))
    draft.definitions.push({
      name: rate,
      term: operation("/", quantity(number), quantity("评价标准")),
      fragment: fragmentIn(draft, place),
    });
  const axis = draft.axes.find((each) => each.quantity === number);
  if (axis) axis.quantity = rate;
  return true;
}

/** Adds what a statement gives under its comparisons; they have to be of one quantity, with nothing else said around them. */
export function addCase(draft: Draft, said: Statement, give: Give): void {
  const statement = withStatedTarget(said);
  // A figure that is none of the comparisons must not be lost.
  if (statement.amounts.some(({ unit, value }) => !(unit === "年" && value.gte(1900)))) return fail(draft, said);
  const names = new Set(statement.conditions.map(({ name }) => name).filter((name) => name !== ""));
  const ways = statement.conditions.map(({ comparison }) => (/[≥>]/.test(comparison) ? "up" : "down"));
  // Two bounds on the same side (≥49%小于78% with a sign lost) are not meant.
  const sameSide = ways.length > 1 && new Set(ways).size < ways.length;
  const odd = [...names].some((name) => /每|扣|得分|不得|排名|名次|\(%\)|[第前]$/.test(name));
  if (!statement.bare || names.size > 1 || sameSide || odd) return fail(draft, statement);
  const name = nameOfAxis(draft, [...names][0] ?? "", statement);
  // 低于序时进度10个百分点: how far from something that has no figure.
  if (/^(?:低于|高于|超过|不低于|不高于)/.test(name) && !EXCESS.test(name)) return fail(draft, statement);
  const axis = axisFor(draft, name, statement);
  axis.cases.push({
    conditions: statement.conditions.map(({ comparison, bound, soft }) => ({ comparison, bound, soft })),
    give,
    fragment: fragmentIn(draft, statement),
    from: statement.from,
    to: statement.to,
  });
}

/** 标杆值95%，达到标杆值得满分: the target stands in the same words. */
function withStatedTarget(statement: Statement): Statement {
  const { amounts, conditions, text } = statement;
  const [amount, ...more] = amounts;
  if (
    !amount ||
    more.length > 0 ||
    !/目标|标杆|标准|指标值/.test(text) ||
    conditions.some(({ bound }) => bound.kind !== "standard")
  )
    return statement;
  const bound = { kind: "amount", amount } as const;
  return {
    ...statement,
    amounts: [],
    conditions: conditions.map((condition) => ({
      ...condition,
      bound,
      name: condition.name.replace(/(?:目标值|标杆值|标准值?|指标值)$/, ""),
    })),
  };
}

/** Delays are one quantity in whatever words they come. */
function nameOfAxis(draft: Draft, name: string, { conditions }: Statement): string {
  const time = conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [TIME[bound.amount.unit]] : []))[0];
  const late = LATENESS.test(name) || (name === "" && LATENESS.test(draft.current?.quantity ?? ""));
  if (time && late) return `延迟${time}数`;
  // 满足3项得3分 counts what is met.
  const counted = conditions.some(
    ({ bound }) => bound.kind === "amount" && /^(?:项|条|个|点)$/.test(bound.amount.unit),
  );
  return counted && /^(?:满足|符合|达到|完成|具备)?(?:全部|其中|以上)?$/.test(name) && name !== "" ? "满足项数" : name;
}

/** A case that words stand for: 没有成本节约 is a saving of 0 or less, 按时完成 a delay of 0. */
export function addImplied(draft: Draft, place: Place, axis: Axis, give: Give, comparison: "≤" | "<" = "≤"): void {
  const bound = { kind: "amount", amount: { value: ZERO, unit: "" } } as const;
  axis.cases.push({
    conditions: [{ comparison, bound, soft: false }],
    give,
    fragment: fragmentIn(draft, place),
    from: place.from,
    to: place.to,
  });
  axis.to = Math.max(axis.to, place.to);
}
