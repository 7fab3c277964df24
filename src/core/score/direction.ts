import { isBound, readOperator, type Operator } from "../quantity/operators";
import type { Quantity } from "../quantity/quantity";
import { normalise } from "../words/notation";
import { isRatio } from "../quantity/units";
import type { Indicator } from "../table/table";
import { BROUGHT_DOWN, DOWN_TO, SPENDING, UP_TO, type NamedDirection } from "../words/directions";
import { namedDirection, speaksOfBad } from "../quantity/named-direction";

type Better = "more" | "less";

/** One thing in a row that says whether more or less is better. */
export interface Evidence {
  readonly from: "sign" | "nature" | "target" | "zero" | "name" | "group" | "equals";
  readonly better: Better;
  /** True where a sign that says otherwise can only be a mistake: 故障率 is never wanted high. */
  readonly always?: boolean;
  /** Where that is laid down, or that it is general practice. */
  readonly source?: string;
}

/** What contradicts what: 指标性质 and the sign; a cost and its sign; the name and what is said of it. */
export type Conflict = "nature" | "cost" | "name" | "target";

/** Whether more or less is better, and why. */
export interface Direction {
  /** Where it is not sure: the likelier of the two, on which nothing may be deducted. */
  readonly better: Better;
  readonly operator?: Operator;
  /** False where nothing tells, or what tells contradicts itself. */
  readonly sure: boolean;
  readonly evidence: readonly Evidence[];
  readonly conflict?: Conflict;
}

const REVERSE = /^(?:反向|逆向|负向|越小越好|越低越好|越少越好)/;
const FORWARD = /^(?:正向|越大越好|越高越好|越多越好)/;

/** The direction that a column's word names: 正向, 反向指标. */
export const wordDirection = (text: string): Better | undefined => senseOf(text, { less: REVERSE, more: FORWARD });

function senseOf(text: string, { less, more }: Readonly<Record<Better, RegExp>>): Better | undefined {
  if (less.test(text)) return "less";
  return more.test(text) ? "more" : undefined;
}

export function operatorDirection(operator: Operator | undefined): Better | undefined {
  if (!isBound(operator)) return undefined;
  return operator === "≥" || operator === ">" ? "more" : "less";
}

interface Given {
  readonly indicator: Indicator;
  readonly name: string;
  readonly target: Quantity;
  readonly operator: Operator | undefined;
  /** What stands in the columns 指标性质 and 指标方向 (normalised). */
  readonly words: readonly string[];
  readonly cost: boolean;
}

/** Weighs what a row says of its direction. What is written down takes precedence over the name, the name over the group. */
export function directionOf(given: Given): Direction {
  const { operator } = given;
  const stated = statedIn(given),
    own = ownOf(given);
  const evidence = [...stated, ...own.evidence];
  const made = (better: Better, sure: boolean, conflict?: Conflict): Direction => ({
    better,
    sure,
    evidence,
    ...(operator && { operator }),
    ...(conflict && { conflict }),
  });
  const [first] = stated;
  if (first) {
    const against = stated.find(({ better }) => better !== first.better);
    if (against) return made(first.better, false, against.from === "nature" ? "nature" : "target");
    if (own.better && own.better !== first.better && own.always) return made(own.better, false, own.conflict);
    return made(first.better, true);
  }
  if (own.better) return made(own.better, true);
  // Above an exact target is met, below it is scored in proportion (docs/checks/README.md).
  if (operator === "=" && !own.unclear) {
    evidence.push({ from: "equals", better: "more" });
    return made("more", true);
  }
  return made("more", false);
}

/** The sign first, then the columns' words, then the target's. */
function statedIn({ operator, words, indicator }: Given): Evidence[] {
  const stated: Evidence[] = [];
  const add = (from: Evidence["from"], better: Better | undefined): void => {
    if (better) stated.push({ from, better });
  };
  add("sign", operatorDirection(operator));
  for (const word of words) {
    add("sign", operatorDirection(readOperator(word)));
    add("nature", wordDirection(word));
  }
  const text = normalise(indicator.entries.target?.text ?? "");
  // 控制在5%以内 has its sign already.
  if (!isBound(operator)) add("target", senseOf(text, { less: DOWN_TO, more: UP_TO }));
  return stated;
}

/** What the thing itself says: its name, a target of 0, its group. */
interface Own {
  readonly evidence: Evidence[];
  readonly better?: Better;
  readonly always?: boolean;
  readonly conflict?: Conflict;
  /** Known to occur in either direction, or contradictory in itself. */
  readonly unclear?: boolean;
}

function ownOf(given: Given): Own {
  const { name, target, cost } = given;
  const unit = target.kind === "figure" ? target.amount.unit : undefined;
  const named = namedDirection(name, unit);
  const doubtful = named?.better === "unclear" || (cost && isRatio(unit) && !holdsOfCosts(named));
  const zero = target.kind === "figure" && target.amount.value.isZero();
  const evidence: Evidence[] = [];
  if (named && named.better !== "unclear" && !doubtful)
    evidence.push({ from: "name", better: named.better, always: named.sure === "always", source: named.source });
  if (zero) evidence.push({ from: "zero", better: "less" });
  const [first] = evidence;
  if (first) {
    if (evidence.some(({ better }) => better !== first.better)) return { evidence, unclear: true };
    const conflict = cost && first.better === "less" ? "cost" : "name";
    return { evidence, better: first.better, always: first.always === true, conflict };
  }
  if (doubtful) return { evidence, unclear: true };
  const group = groupDirection(given);
  if (!group) return { evidence };
  evidence.push(group);
  return { evidence, better: group.better, always: group.always === true, conflict: "cost" };
}

/** Of the shares that stand among costs only savings and what is never wanted otherwise are sure (成本控制率 may be wanted high or low). */
const holdsOfCosts = (named: NamedDirection | undefined): boolean =>
  named !== undefined && (named.sure === "always" || named.saving === true);

/** What the group says where the name says nothing: sums among costs are ceilings, numbers of outputs and satisfaction are to be reached. */
function groupDirection({ indicator: { level1, level2 }, name, target, cost }: Given): Evidence | undefined {
  if (target.kind !== "figure") return undefined;
  const { unit } = target.amount;
  const money = unit === undefined || unit.dimension === "" || unit.dimension.startsWith("money");
  // A cost target without a sign is a ceiling (docs/checks/README.md).
  if (cost) return money && !BROUGHT_DOWN.test(name) ? { from: "group", better: "less", always: true } : undefined;
  if (speaksOfBad(name)) return undefined;
  if (level1.role === "satisfaction" && (unit === undefined || isRatio(unit))) return { from: "group", better: "more" };
  const outputs = normalise(level2.name + level1.name).includes("数量") && !(unit === undefined && SPENDING.test(name));
  return outputs && !/^(?:ratio|money|time|working day|temperature)/.test(unit?.dimension ?? "")
    ? { from: "group", better: "more" }
    : undefined;
}
