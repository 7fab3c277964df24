import { namesIn } from "../form";
import type { Amount, Give, Points, Term } from "../rule";
import type { Compared } from "../grammar";
import { cleanName, exactly, type Outcome, type Statement } from "../statements";
import { OVERSPENT } from "../../words/clauses";
import { isMeasure, TIME } from "../../words/measures";
import { isScoreName } from "../../words/names";
import { addCase, addImplied, defineExcess, EXCESS, LATENESS } from "./axes";
import {
  claim,
  fail,
  fragmentIn,
  isNone,
  lastClause,
  NEGATION,
  note,
  ONE,
  operation,
  quantity,
  type Award,
  type Axis,
  type Draft,
  type RuleContext,
} from "./draft";

/** Sorts a statement into the draft by what it does. */
export function gather(draft: Draft, statement: Statement): void {
  const { outcome } = statement;
  if (!outcome || saysPart(draft, statement)) return void draft.plain.push(statement);
  switch (outcome.kind) {
    case "judgement": {
      const only = /定性/.test(statement.text) && !statement.otherwise;
      return void draft.judgements.push({ statement, words: outcome.text, only });
    }
    case "most":
      draft.cap = outcome.points;
      return claim(draft, statement, "cap");
    case "most-off":
      draft.mostOff = outcome.points;
      return claim(draft, statement, "elsewhere");
    case "floor":
      draft.floor = true;
      return claim(draft, statement, "again");
    case "broken":
      return fail(draft, statement);
    case "heading":
      return note(draft, statement, draft.context.weight?.equals(outcome.points.value) ? "again" : "elsewhere");
    case "share":
      return void draft.shares.push({ statement, outcome });
    case "formula":
      return formula(draft, statement, outcome);
    case "proportional":
      return proportional(draft, statement);
    case "take":
      return deduction(draft, statement, outcome.points);
    case "award":
      return award(draft, statement, outcome.points);
  }
}

/** 不足1个月的按1个月计算: of what a part of a unit costs, whatever is said to be given in it. */
const saysPart = ({ steps, source }: Draft, { from, to }: Statement): boolean =>
  steps.length > 0 && /^不(?:足|满|到)(?:一|1|\d)/.test(source.text.slice(from, to).replace(/^[,、(]+/, ""));

// ── formulas ────────────────────────────────────────────────────────────────

function formula(draft: Draft, statement: Statement, { name, term }: Extract<Outcome, { kind: "formula" }>): void {
  const isScore = isScoreName(name) || givesPoints(term, draft.context);
  if (!isScore) {
    if (name === "" || statement.conditions.length > 0) return fail(draft, statement);
    draft.definitions.push({ name: cleanName(name), term, fragment: fragmentIn(draft, statement) });
    return;
  }
  if (namesIn(term).some((each) => ODD_NAME.test(each))) return fail(draft, statement);
  for (const each of namesIn(term)) if (EXCESS.test(each)) defineExcess(draft, each);
  const give: Give = { kind: "term", term };
  if (statement.conditions.length > 0) addCase(draft, statement, give);
  else if (isOtherwise(draft, statement)) addOtherwise(draft, statement, give);
  else draft.formulas.push({ statement, term });
}

/** Signs that we do not compute with, and words that are no quantity. */
const ODD_NAME = /[|｜^√!]|满分|分值|权重|得分|之和|合计|^(?:结果|上述结果|其结果|以上结果|乘积|得数)$/;

/** 否则, or 未达到的 in front of what is given. */
const isOtherwise = (draft: Draft, { otherwise, text }: Statement): boolean =>
  (otherwise || /^(?:未达到|未完成|未达标|达不到|不达标|未能完成|未全部完成|没有达到)/.test(text)) &&
  (draft.current ?? draft.last) !== undefined;

/** A formula that ends in points: …×3分, …×满分, or times the weight. */
function givesPoints(term: Term, context: RuleContext): boolean {
  const { weight } = context;
  switch (term.kind) {
    case "figure": {
      const { unit, value } = term.amount;
      return (
        unit === "分" ||
        (unit === "" && weight !== undefined && value.equals(weight) && !value.equals(1) && !value.equals(100))
      );
    }
    case "full":
      return true;
    case "quantity":
      return false;
    case "operation":
      return (
        givesPoints(term.left, term.sign === "/" ? {} : context) ||
        (term.sign !== "/" && givesPoints(term.right, context))
      );
  }
}

function proportional(draft: Draft, statement: Statement): void {
  const give: Give = { kind: "proportional" };
  if (statement.conditions.length > 0) addCase(draft, statement, give);
  else if ((statement.text === "" || isOtherwise(draft, statement)) && (draft.current ?? draft.last))
    addOtherwise(draft, statement, give);
  else if (
    statement.text === "" &&
    draft.statements.every(({ outcome }) => !outcome || outcome.kind === "proportional")
  ) {
    claim(draft, statement, "again");
    draft.formulas.push({ statement, term: operation("×", quantity("完成率"), { kind: "full" }) });
  } else fail(draft, statement);
}

// ── 否则 ────────────────────────────────────────────────────────────────────

/** What is given where the case or the award before does not hold. */
function addOtherwise(draft: Draft, statement: Statement, give: Give): void {
  const { last, current } = draft;
  claim(draft, statement, "elsewhere");
  if (last && (!current || last.from > current.from)) {
    if (give.kind === "points") {
      last.otherwise = give.points;
      if (isNone(give.points)) claim(draft, statement, "again");
      return;
    }
    return completed(draft, statement, last, give);
  }
  if (!current || current.otherwise) return fail(draft, statement);
  current.otherwise = give;
  current.to = statement.to;
}

/** 全部完成得6分，否则按比例扣分: the words are a completion of 100 %. */
function completed(draft: Draft, statement: Statement, award: Award, give: Give): void {
  if (!/(?:完成|达标|到位|达到|实现|达成|覆盖)/.test(award.text)) return fail(draft, statement);
  draft.awards.splice(draft.awards.indexOf(award), 1);
  const axis: Axis = {
    quantity: "完成率",
    cases: [
      {
        conditions: [{ comparison: "≥", bound: { kind: "amount", amount: { value: ONE, unit: "%" } }, soft: false }],
        give: { kind: "points", points: award.points },
        fragment: fragmentIn(draft, award),
        from: award.from,
        to: award.to,
      },
    ],
    otherwise: give,
    from: award.from,
    to: statement.to,
  };
  claim(draft, award, "explains");
  draft.axes.push(axis);
  draft.current = axis;
  draft.last = undefined;
}

// ── points ──────────────────────────────────────────────────────────────────

function award(draft: Draft, statement: Statement, points: Points): void {
  const give: Give = { kind: "points", points };
  const { conditions, amounts, text, otherwise, each } = statement;
  // 满足一项得1分 is said of each of them.
  const ofEach =
    each !== undefined ||
    (amounts.length === 1 &&
      /(?:满足|符合|达到|具备|完成)(?:一|1)(?:项|条|个|点)$/.test(text) &&
      draft.current?.quantity !== "满足项数");
  if (ofEach && isNone(points)) return void draft.plain.push(statement);
  // 每出现1次问题得0.25分: points for what should cost them, or a word is lost.
  if (ofEach && /出现|发现|发生|存在|降低|延|逾|超|低|缺|少/.test(each?.verb ?? "")) return fail(draft, statement);
  if (ofEach && (conditions.length > 0 || TIME[each?.amount?.unit ?? ""] !== undefined)) return fail(draft, statement);
  // 每完成1个示范点创建得2分: so many times the points.
  if (
    each &&
    points.unit === "points" &&
    !/满足|符合|具备|达标|落实|达到|要点|条件|标准|要求/.test(each.verb + each.words + text)
  ) {
    const unit = each.amount?.unit ?? (isMeasure(each.words, "each") ? each.words : "");
    const name = cleanName(lastClause(text) + each.verb + (isMeasure(each.words, "each") ? "" : each.words));
    if (!isMeasure(unit, "event") || name === "" || (each.amount && !each.amount.value.equals(1)))
      return fail(draft, statement);
    claim(draft, statement, "explains");
    const term = operation("×", quantity(`${name}${unit}数`), {
      kind: "figure",
      amount: { value: points.value, unit: "分" },
    });
    return void draft.formulas.push({ statement, term });
  }
  if (each && !/满足|符合|达到|具备|完成|达标|落实|[项条个点]/.test(each.verb + each.words))
    return fail(draft, statement);
  if (ofEach) return void draft.each.push({ statement, points });
  if (otherwise && text === "") return addOtherwise(draft, statement, give);
  // 得分=到位率×标准分值（5分） says it once more.
  if (
    text === "" &&
    !otherwise &&
    draft.formulas.length > 0 &&
    points.unit === "points" &&
    draft.context.weight?.equals(points.value)
  )
    return claim(draft, statement, "again");
  if (conditions.length > 0 && isMeasured(draft, statement)) return addCase(draft, statement, give);
  // 可靠性100%得满分: a figure alone is the value itself.
  const [figure, ...more] = conditions.length === 0 ? amounts : [];
  if (figure && more.length === 0 && isValueAlone(figure, statement)) {
    const name = statement.name.replace(/(?:为|是|达|达到|完成)$/, "");
    const limits: readonly Compared[] = EXCESS.test(name)
      ? [{ comparison: ">", bound: { kind: "amount", amount: figure }, soft: false }]
      : exactly(figure);
    return addCase(
      draft,
      { ...statement, bare: true, amounts: [], conditions: limits.map((each) => ({ ...each, name })) },
      give,
    );
  }
  const axis = draft.current;
  // 成本超支 is a saving below 0.
  if (axis && conditions.length === 0 && /节约|节省/.test(axis.quantity) && OVERSPENT.test(text))
    return addImplied(draft, statement, axis, give, "<");
  const negated = conditions.length === 0 ? NEGATION.exec(text)?.[1] : undefined;
  // 每符合一项得1分，不符合不得分 says it once more.
  if (
    isNone(points) &&
    /^(?:不符合|不满足|不达标|未满足)(?:的)?$/.test(text) &&
    (draft.each.length > 0 || draft.shares.length > 0)
  )
    return claim(draft, statement, "again");
  if (axis && negated !== undefined && axis.quantity.includes(negated.replace(/率$/, "")))
    return addImplied(draft, statement, axis, give);
  const { mark, refs, from, to } = statement;
  draft.last = { mark, refs, text, points, from, to };
  draft.awards.push(draft.last);
}

/** A figure in front of the points, with its unit; what belongs to a name (ISO9001, 2023年计划, 第1项) is none. */
const isValueAlone = ({ value, unit }: Amount, { text, name }: Statement): boolean =>
  (unit !== "" || value.isZero()) &&
  !(unit === "年" && value.gte(1900)) &&
  /\d(?:%|[^\d,。;:]{0,3})的?,?$/.test(text) &&
  !text.includes(",") &&
  name.length <= 24 &&
  // 知晓率低12%: a word is lost.
  !/[低高超少多第A-Za-z]$/.test(name);

/** True where a comparison asks for a figure; in a list of things to be met it may be some of an item's words. */
function isMeasured({ statements }: Draft, statement: Statement): boolean {
  if (!statement.bare) return false;
  const named = (each: Statement): string => each.conditions[0]?.name ?? "";
  const name = named(statement);
  const others = statements.filter((each) => each !== statement && each.conditions.length > 0 && each.outcome);
  if (name === "" || others.some((each) => named(each) === name || named(each) === "")) return true;
  const items = statements.filter(
    ({ outcome, mark, each }) => outcome?.kind === "award" && mark !== undefined && !each,
  );
  const toQuantity = statement.conditions.some(({ bound }) => bound.kind === "quantity");
  if (items.length < 2) return true;
  const inList = toQuantity || items.some(({ conditions, text }) => conditions.length === 0 || text.includes(","));
  return !inList || (statement.signs && !toQuantity && !statement.text.includes(","));
}

// ── points off ──────────────────────────────────────────────────────────────

/** 每降低1%, 每延期1个月: said of a measure; everything else of what is found. */
const MEASURING = /^(?:上升|升高|降低|下降|低于|低|高于|高出|高|超出|超过|超|少完成|少于|少|减少|延|逾|滞|推|差|晚)/;
const FAULT = /(?:问题|不符合|不足|漏洞|事故|投诉|情况|事项|违规|缺陷|错误|差错|故障|隐患)/;
const FOUND =
  /(?:未[^\d,]{1,6}|没有[^\d,]{1,6}|不足|不到)(?=[\d一二两三])|(?:存在|出现|发现|发生|有|查出|缺少|缺|少|违反|不符合)/;

function deduction(draft: Draft, statement: Statement, take: Points): void {
  const { each, conditions, amounts, text, otherwise } = statement;
  if (each) {
    const unit = each.amount?.unit ?? "";
    const measured = unit === "%" || unit in TIME || MEASURING.test(each.verb);
    if (!each.amount && !FAULT.test(each.words) && !isMeasure(each.words, "each")) return fail(draft, statement);
    if (measured && !(isMeasure(unit, "event") && /发现|出现|发生/.test(each.verb)))
      draft.steps.push({ statement, take, axis: draft.current });
    else
      draft.occurrences.push({
        statement,
        take,
        per: each.amount?.value ?? ONE,
        name: nameOfFault(draft, each.words, text, each.verb),
      });
    return;
  }
  if (conditions.length > 0) return addCase(draft, statement, { kind: "take", points: take });
  const [amount] = amounts;
  if (amount && amounts.length === 1) {
    // 少一场扣0.5分 is said of each of them.
    if (/^(?:每)?(?:少|降低|低于?|超出|超过)$/.test(beforeAmount(text)))
      return void draft.steps.push({
        statement: { ...statement, each: { verb: beforeAmount(text), amount, words: "" } },
        take,
        axis: draft.current,
      });
    // 延期1个月扣1分 is said of each month.
    if (TIME[amount.unit] && LATENESS.test(text))
      return void draft.steps.push({
        statement: { ...statement, each: { verb: text, amount, words: "" } },
        take,
        axis: draft.current,
      });
    // 出现一处漏洞扣0.1分 is said of each of them.
    if (isMeasure(amount.unit, "event") && (FOUND.test(text) || /^[一1](?:项|处|个|次|起|场)/.test(text)))
      return void draft.occurrences.push({
        statement,
        take,
        per: amount.value,
        name: nameOfFault(draft, afterAmount(text), "", beforeAmount(text)),
      });
  }
  if (otherwise && text === "") return addOtherwise(draft, statement, { kind: "take", points: take });
  fail(draft, statement);
}

/** What is counted: the words behind 每发现一处, or what the full marks are given for not having (未发生安全事故). */
function nameOfFault(draft: Draft, words: string, before: string, verb = ""): string {
  const missing = /缺少|缺失|缺|少|未.{0,6}$|没有.{1,6}$|不足|违反|不符合/.exec(verb)?.[0] ?? "";
  const named = isMeasure(words, "each") ? "" : cleanName(words.replace(/的$/, ""));
  const own = named || cleanName(before.replace(/的$/, "").replace(/^(?:发现|出现|存在)/, ""));
  // 资料不足1项, 未报送1次: what is not so, in its own words.
  if (!own && /(?:未.{1,6}|没有.{1,6}|不足|不到)$/.test(verb)) return cleanName(verb);
  if (own) return missing + own;
  if (missing) return /^(?:未|没有|不足)./.test(missing) ? missing : `${missing}项`;
  const absent = draft.awards
    .map(({ text }) => NEGATION.exec(lastClause(text))?.[1])
    .find((text) => text !== undefined);
  return absent ?? "问题";
}

const beforeAmount = (text: string): string => /^[^\d一二两三]*/.exec(text)![0];

const afterAmount = (text: string): string =>
  /(?:\d|[一二两三])(?:个|项|处|次|起|件|例|条|人|户|家|种|名|份)(.*)$/.exec(text)?.[1] ?? text;
