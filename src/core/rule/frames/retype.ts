import { Decimal } from "decimal.js";
import type { Condition } from "../rule";
import { COUNTER, DENIES, FAILS, FINDS, OVERSPENT } from "../../words/clauses";
import { exactly } from "../statements";
import { TIME } from "../../words/measures";
import { wholeNumber } from "../../words/numerals";
import { LATE } from "../../words/phrases";
import { isNone, PART_OF_UNIT } from "./bench";
import type { Clause, Typed } from "./condition";
import { continued } from "./series";

/** What a clause is by what stands in front of it: 每少1条 behind ≥20条 is a step, 超标三次以上 behind 超标一次扣1分 is so many of the same. */
export function retyped(clauses: readonly Clause[]): readonly Clause[] {
  const known: Clause[] = [];
  for (const clause of clauses.flatMap(partApart)) {
    const before = known.filter(({ item }) => item === clause.item);
    const last = before.at(-1);
    known.push(
      soMany(clause, before) ??
        own(clause, known) ??
        overspent(clause, last) ??
        undone(clause, before) ??
        counted(clause, last) ??
        ofSame(clause, last) ??
        clause,
    );
    stepOf(known);
  }
  return late(continued(known));
}

/** 不足1%的不扣分，最多扣2分: two clauses, of which only the second has an effect. */
function partApart(clause: Clause): readonly Clause[] {
  const { words, said, effect } = clause;
  if (!effect || !/^cap/.test(effect.kind) || !PART_OF_UNIT.test(words)) return [clause];
  const [end, none] = [{ from: said.to, to: said.to }, { kind: "none" } as const];
  return [
    { ...replaced(clause, { kind: "fact", text: words }), effect: undefined, to: said.to },
    { ...replaced(clause, none), words: "", pieces: [], said: end, from: said.to },
  ];
}

const replaced = (clause: Clause, typed: Typed): Clause => ({ ...clause, typed });

// ── so many that nothing is left ────────────────────────────────────────────

const SO_MANY = new RegExp(
  `^(?<before>.*?)(?:${FINDS}|达到?|累计)*(?:达到?|≥|(?<over>超过|超出|多于|大于|>))?${COUNTER}(?<and>(?:\\(含\\))?[及或]?以上(?:\\(含\\))?)?(?<after>[^\\d]*)$`,
);
const REACHES = /[≥达]/;
/** 不合格处数 is how many of 不合格 there are. */
const NUMBER_OF = new RegExp(`(?:总|累计)?(?:${COUNTER.replace("?<per>", "").replace("?<unit>", "")})?数$`);
const JOINS = /^的|的$|[,:]/g;

/** 出现三次以上投诉不得分 behind 出现一次服务投诉扣0.5分: how many of what was counted leave nothing. */
function soMany(clause: Clause, before: readonly Clause[]): Clause | undefined {
  const { effect, words, otherwise, typed } = clause;
  if (effect?.kind !== "give" || !isNone(effect.points) || otherwise || !/^(?:fact|compare|count)$/.test(typed.kind))
    return undefined;
  const { before: start = "", per, unit, and, over, after = "" } = SO_MANY.exec(words)?.groups ?? {};
  if (per === undefined || (and === undefined && over === undefined && !REACHES.test(words))) return undefined;
  // 超过3个: from the fourth one on.
  const from = over === undefined ? wholeNumber(per) : wholeNumber(per)?.plus(1);
  const name = (start + after).replace(JOINS, "").replace(NUMBER_OF, "");
  const counted = before.filter(
    (each) =>
      each.effect?.kind === "take" &&
      each.typed.kind === "count" &&
      each.typed.unit === unit &&
      (name === "" || each.typed.name.includes(name) || name.includes(each.typed.name)),
  );
  const [only, ...others] = counted;
  if (!from?.gt(1) || only?.typed.kind !== "count" || others.length > 0 || !only.typed.per.equals(1)) return undefined;
  return replaced(clause, { kind: "so many", name: only.typed.name, from, beyond: over !== undefined });
}

// ── what each thing of a list loses ─────────────────────────────────────────

const OWN = new RegExp(
  `^(?:以上|上述)?(?:每|任[一何意])?(?:有|缺少?|少|出现|存在)?[一1]?(?:小?项|条|个|点)?(?:内容|要求)?(?:${FAILS})?(?:的|,|则)*(?:扣除?|扣减|不得)(?:其|该|相应|对应|各自|本|小|项|的)+(?:分值?|分数|得分|权重分?)?$`,
);
const LISTED_BEFORE = /^(?:以上|上述)(?:各项|内容|要求)?,?/;
const OF_LIST = new RegExp(`^(?:缺少的[项条点个]数|(?:${FAILS})(?:的)?)$`);

/** 每有一项不符合扣除相应分值, 缺一项扣2分 behind things that give 2 each: the same once more. */
function own(clause: Clause, known: readonly Clause[]): Clause | undefined {
  const { effect, words, typed } = clause;
  const gives = known.filter((each) => each.effect?.kind === "give" && !isNone(each.effect.points));
  if (gives.length < 2 || gives.some(({ typed: each }) => each.kind !== "fact")) return undefined;
  if (!effect) return OWN.test(words) ? replaced(clause, { kind: "own" }) : undefined;
  if (
    effect.kind !== "take" ||
    typed.kind !== "count" ||
    !OF_LIST.test(typed.name.replace(LISTED_BEFORE, "")) ||
    !typed.per.equals(1)
  )
    return undefined;
  const same = gives.every(
    (each) =>
      each.effect?.kind === "give" &&
      each.effect.points.unit === effect.points.unit &&
      each.effect.points.value.equals(effect.points.value),
  );
  return same ? { ...replaced(clause, { kind: "own" }), effect: undefined } : undefined;
}

// ── steps in things that are counted ────────────────────────────────────────

/** 每月报送2条: how many of all of them are missing, no single number tells. */
const EACH_PERIOD = /每(?:个?月|季度?|周|日|天|半年|学期|批次?|个?[人户村单])/;
const LIMITS = /^(?:cap|floor)/;
const FEWER = /^(?:.*,)?(?:减少|少完成|低于|少于)$/;
const MORE = /^(?:.*,)?(?:再|另)?(?:超额|超过|超出|超|增加|新增|多|高于|高出)(?:完成)?$/;
const OVER = /^(?:.*,)?(?:再|另)?(?:超出?|超过|多|高于?|高出|增加|新增)$/;

/** The last clause as steps from the bound in front of it, where it counts what is missing, or what is too much. */
function stepOf(known: Clause[]): void {
  const clause = known.at(-1);
  const first = known
    .slice(0, -1)
    .findLast(({ typed, effect }) => typed.kind !== "steps" && !LIMITS.test(effect?.kind ?? ""));
  if (!clause || first?.item !== clause.item || clause.typed.kind !== "count" || first.typed.kind !== "compare") return;
  const { typed } = clause;
  const [condition, ...more] = first.typed.conditions;
  if (!condition || more.length > 0 || condition.bound.kind !== "amount") return;
  if (condition.bound.amount.unit !== typed.unit || (first.effect && !/^(?:give|kept)$/.test(first.effect.kind)))
    return;
  if (clause.effect?.kind === "give" && first.effect && typed.each && MORE.test(typed.name)) {
    const per = { value: typed.per, unit: typed.unit };
    known[known.length - 1] = replaced(clause, { kind: "steps", quantity: "", way: "above", per, conditions: [] });
    return;
  }
  if (clause.effect?.kind !== "take") return;
  const way = /[≥>]/.test(condition.comparison) ? "below" : "above";
  const missing =
    FEWER.test(typed.name) ||
    (typed.lacks && !DENIES.test(typed.before) && [`缺少的${typed.unit}数`, "缺少完成"].includes(typed.name));
  if (way === "below" ? !missing : !OVER.test(typed.name)) return;
  if (EACH_PERIOD.test(first.typed.quantity)) {
    if (way === "above" || known.at(-2) !== first) return;
    known.splice(
      -2,
      2,
      { ...replaced(first, { kind: "meets" }), effect: first.effect ?? FULL },
      replaced(clause, { ...typed, name: `${first.typed.quantity}缺少的${typed.unit}数` }),
    );
    return;
  }
  const per = { value: typed.per, unit: typed.unit };
  known[known.length - 1] = replaced(clause, { kind: "steps", quantity: "", way, per, conditions: [] });
}

const FULL = { kind: "give", points: { unit: "share", value: new Decimal(1) }, bare: true } as const;

/** 超支 behind a 节约率: a saving below 0. */
function overspent(clause: Clause, last: Clause | undefined): Clause | undefined {
  if (clause.typed.kind !== "fact" || last?.typed.kind !== "compare") return undefined;
  if (SHRUNK.test(clause.words) && GROWTH.test(last.typed.quantity === "" ? "增长" : last.typed.quantity))
    return replaced(clause, { kind: "compare", quantity: "", conditions: BELOW_NONE, told: "explains" });
  if (!OVERSPENT.test(clause.words)) return undefined;
  if (!SAVING.test(last.typed.quantity) && last.typed.quantity !== "") return undefined;
  return replaced(clause, { kind: "compare", quantity: "节约率", conditions: BELOW_NONE, told: "explains" });
}

/** 未发生事故得3分，发生一起扣1分: of what it says that there was none. */
function counted(clause: Clause, award: Clause | undefined): Clause | undefined {
  const { typed, effect, words } = clause;
  if (effect?.kind !== "take" || typed.kind !== "count" || typed.name !== "问题" || award?.typed.kind !== "fact")
    return undefined;
  const what = award.effect?.kind === "give" ? NO_SUCH.exec(award.words)?.[1] : undefined;
  return what === undefined ? undefined : { ...replaced(clause, { ...typed, name: what }), words: `${words}${what}` };
}

const NO_SUCH = new RegExp(`(?:未|无|没有?|不)(?:${FINDS})*([^,不未无]{2,12})$`);

/** 1名得1分 behind 2名以上得3分: just so many of the same. */
function ofSame(clause: Clause, last: Clause | undefined): Clause | undefined {
  const { effect, words } = clause;
  if (effect?.kind !== "give" || last?.effect?.kind !== "give" || last.typed.kind !== "compare") return undefined;
  const [bound] = last.typed.conditions.flatMap((each) => (each.bound.kind === "amount" ? [each.bound.amount] : []));
  const { quantity } = last.typed;
  const { per, unit } = JUST.exec(words.startsWith(quantity) ? words.slice(quantity.length) : words)?.groups ?? {};
  const value = per === undefined ? undefined : wholeNumber(per);
  if (!value || !bound || bound.unit !== unit) return undefined;
  return replaced(clause, { kind: "compare", quantity, conditions: exactly({ value, unit }) });
}

const JUST = new RegExp(`^(?:有|配备|完成|达到|只有|仅有)?${COUNTER}的?$`);

/** 未按时办结 behind 办结率达到100%: not all of it. */
function undone(clause: Clause, [award, ...more]: readonly Clause[]): Clause | undefined {
  const { typed, effect, words } = clause;
  const none = effect?.kind === "give" && isNone(effect.points);
  if (!none || typed.kind !== "fact" || more.length > 0 || award?.typed.kind !== "compare") return undefined;
  const { quantity, conditions } = award.typed;
  const [all, ...others] = conditions;
  const whole = all?.bound.kind === "amount" && all.bound.amount.unit === "%" && all.bound.amount.value.equals(1);
  if (!whole || others.length > 0 || !isUndone(words, quantity)) return undefined;
  // Between none and all nobody says what holds.
  return replaced(clause, { kind: "compare", quantity: "", conditions: AT_NONE, told: "explains" });
}

/** 未按时办结 of a 办结率. */
export function isUndone(words: string, rate: string): boolean {
  const done = UNDONE.exec(words)?.[1];
  return done !== undefined && rate.endsWith(`${done}率`);
}

const UNDONE = /^(?:仍|尚)?(?:未|没有?|不)(?:能)?(?:全部|全面|完全|按时|及时|按期|如期)*([^,不未]{2,8}?)的?$/;

const SHRUNK = /^(?:出现|为|呈)?(?:负增长|不增反降)的?$/;
const GROWTH = /增长|增速|增幅/;
const SAVING = /节约|节省/;
const NONE = { kind: "amount", amount: { value: new Decimal(0), unit: "" } } as const;
const AT_NONE: readonly Condition[] = [{ comparison: "≤", bound: NONE, soft: false }];
const BELOW_NONE: readonly Condition[] = [{ comparison: "<", bound: NONE, soft: false }];

// ── delays ──────────────────────────────────────────────────────────────────

const IS_LATE = new RegExp(`^(?:每|[^,\\d≤≥<>]{0,6}?)(?:${LATE})`);
/** 按时报送, 在6月30日前完成: without a delay. */
const IN_TIME =
  /^(?!.*[不未])(?:.{0,12}?(?:按时|按期|及时|如期|准时|按(?:项目|工作|工程|序时)?(?:进度|计划)+|(?:规定|计划|约定|要求)的?(?:时间|期限|时限)(?:节点)?[内前])|[在于]?.{0,12}\d+(?:[日月]底?|个工作日)(?:以?前))/;

/** 按时报送得3分，逾期3天以内得2分，每逾期1天扣1分: one quantity, of which the first clause says that it is 0. */
function late(clauses: readonly Clause[]): readonly Clause[] {
  const delays = clauses.filter(
    ({ words, typed }) => IS_LATE.test(words) && (typed.kind === "compare" || typed.kind === "steps"),
  );
  const units = new Set(delays.flatMap(({ typed }) => unitsIn(typed)));
  const [unit, ...others] = units;
  const items = new Set(delays.map(({ item }) => item));
  if (unit === undefined || others.length > 0 || items.size > 1) return clauses;
  const name = unit === "%" ? "进度滞后" : `延迟${unit}数`;
  const beside = clauses.filter(({ item }) => items.has(item));
  const ahead = beside.slice(0, Math.max(1, beside.indexOf(delays[0]!)));
  const award = ahead.findLast(({ effect }) => effect?.kind === "give" && !isNone(effect.points));
  if (!award || award.typed.kind !== "fact" || !IN_TIME.test(award.words)) return clauses;
  return clauses.map((clause): Clause => {
    const { typed } = clause;
    if (clause === award)
      return replaced(clause, { kind: "compare", quantity: name, conditions: AT_NONE, told: "explains" });
    if (!delays.includes(clause)) return clause;
    if (typed.kind === "compare") return replaced(clause, { ...typed, quantity: name });
    return typed.kind === "steps" ? replaced(clause, { ...typed, quantity: name }) : clause;
  });
}

function unitsIn(typed: Typed): string[] {
  const amounts =
    typed.kind === "steps"
      ? [typed.per]
      : typed.kind === "compare"
        ? typed.conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount] : []))
        : [];
  return amounts.map(({ unit }) => (unit === "%" ? unit : (TIME[unit] ?? "")));
}
