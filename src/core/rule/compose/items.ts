import { Decimal } from "decimal.js";
import { worthOf, type ChoicePart, type Item, type Points, type Term } from "../rule";
import type { Outcome, Statement } from "../statements";
import { likeness } from "../../quantity/wording";
import { degrees } from "../../words/degrees";
import { isRate } from "../../words/names";
import { ORDINALS } from "../../words/numerals";
import { addImplied, EXCESS, LATENESS } from "./axes";
import {
  addPart,
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
  type Place,
} from "./draft";

/** The numbered things that a sentence is said of: those in front of it, or all where there are none. */
function listedIn({ plain }: Draft, said: Place): Statement[] {
  const listed = plain.filter(({ mark, text }) => mark !== undefined && text !== "");
  const before = listed.filter(({ from }) => from < said.from);
  return before.length > 0 ? before : listed;
}

const without = (draft: Draft, gone: readonly Statement[]): void => {
  draft.plain = draft.plain.filter((each) => !gone.includes(each));
};

/** 以上五项各占1/5权重分. */
export function settleShares(draft: Draft): void {
  const [share, ...more] = draft.shares;
  if (!share) return;
  // ①得2分，②③各得1分: each of the items that are named.
  if (share.statement.refs.length > 0 && draft.awards.some(({ refs }) => refs.length > 0)) {
    for (const { statement, outcome } of draft.shares) draft.each.push({ statement, points: outcome.points });
    draft.shares.length = 0;
    return;
  }
  const { statement, outcome } = share;
  for (const each of more) fail(draft, each.statement);
  const listed = listedIn(draft, statement).filter(({ text }) => !/^(?:符合|满足)的?得分$/.test(text));
  // The items are given points, and points are taken for what is missing of them: once too often.
  if (draft.occurrences.length > 0) return fail(draft, statement);
  const count = statement.refs.length > 0 ? referredTo(draft, statement) : statedCount(statement);
  const number = listed.length > 0 ? listed.length : (count ?? outcome.of ?? 0);
  if (number < 1 || number > 30 || draft.axes.length > 0) return fail(draft, statement);
  without(draft, listed);
  // 部分符合得一半: something between yes and no is not asked.
  if (draft.awards.some(({ text }) => /^(?:部分|基本|大部分)/.test(text))) return fail(draft, statement);
  // 符合得分，不符合不得分 says nothing more.
  draft.awards = draft.awards.filter((each) => {
    if (!/^(?:符合|满足|达到|不符合|不满足|全部|同时|均)/.test(each.text)) return true;
    claim(draft, each, isNone(each.points) ? "again" : "elsewhere");
    return false;
  });
  claim(draft, statement, "list");
  // 每满足一项得相应分值 says it once more.
  for (const each of draft.each.splice(0)) {
    if (each.points.unit === "share" && each.points.value.equals(1)) claim(draft, each.statement, "list");
    else fail(draft, each.statement);
  }
  // 每条占33.3% of three is a third each.
  const whole = outcome.points.unit === "share" && outcome.points.value.times(number).minus(1).abs().lte("0.005");
  const points: Points = whole ? { unit: "share", value: ONE.div(number) } : outcome.points;
  const items = Array.from({ length: number }, (_, i): Item => {
    const each = listed[i];
    return {
      text: each?.text ?? `第${String(i + 1)}项`,
      points,
      fragment: fragmentIn(draft, each ?? statement),
    };
  });
  const stated = count !== undefined && count !== number ? count : statedShares(outcome, number);
  const place = {
    from: Math.min(statement.from, listed[0]?.from ?? statement.from),
    to: Math.max(statement.to, listed.at(-1)?.to ?? 0),
  };
  addPart(draft, place, {
    kind: "items",
    items,
    ...(stated !== undefined && { stated }),
    fragment: fragmentIn(draft, place),
  });
}

/** ①③ are two, ①-③ are three. */
function referredTo({ source }: Draft, { refs, from, to }: Statement): number {
  const [first, last] = refs;
  const isRange = refs.length === 2 && /[①-⑳](?:-|~|至|到)[①-⑳]/.test(source.text.slice(from, to));
  return isRange ? last! - first! + 1 : refs.length;
}

/** 以上五项 → 5. */
function statedCount({ text }: Statement): number | undefined {
  const stated = /([一二三四五六七八九十两]|\d+)(?:项|条|点|方面|个|款)/.exec(text)?.[1];
  if (stated === undefined) return undefined;
  return /\d/.test(stated) ? Number(stated) : ORDINALS.indexOf(stated.replace("两", "二")) + 1;
}

const statedShares = ({ of }: Extract<Outcome, { kind: "share" }>, number: number): number | undefined =>
  of !== undefined && of !== number ? of : undefined;

/** ①满足得40%，在①满足的基础上②③④每满足一项得20%; 每符合一项得1分. */
export function settleEach(draft: Draft): void {
  const referring = draft.awards.find(({ refs }) => refs.length > 0);
  const first = draft.each[0]?.statement ?? referring;
  if (!first) return;
  const listed = listedIn(draft, draft.each.at(-1)?.statement ?? first);
  const items: Item[] = [];
  const add = (mark: number, points: Points, place: { from: number; to: number }, needs?: number): void => {
    if (items[mark - 1]) return;
    const known = listed.find((each) => each.mark === mark);
    items[mark - 1] = {
      text: known?.text ?? `第${String(mark)}项`,
      ...{ points, ...(needs !== undefined && { needs }) },
      fragment: fragmentIn(draft, known ?? place),
    };
  };
  draft.awards = draft.awards.filter((award) => {
    for (const ref of award.refs) add(ref, award.points, award);
    if (award.refs.length > 0) claim(draft, award, "list");
    return award.refs.length === 0;
  });
  for (const { statement, points } of draft.each) {
    claim(draft, statement, "list");
    const based = /在.{0,12}(?:满足|基础|前提)/.test(statement.text) && statement.refs.length > 1;
    const named = based ? statement.refs.slice(1) : statement.refs;
    const needs = based ? statement.refs[0]! - 1 : undefined;
    const refs =
      named.length > 0 ? named : listed.length > 0 ? listed.map(({ mark }) => mark!) : unnamed(draft, points);
    for (const ref of refs) add(ref, points, statement, needs);
  }
  if (items.length === 0 || Array.from(items).some((item) => item === undefined)) return fail(draft, first);
  without(draft, listed);
  const place = {
    from: Math.min(first.from, listed[0]?.from ?? Infinity),
    to: Math.max(first.to, draft.each.at(-1)?.statement.to ?? 0),
  };
  addPart(draft, place, { kind: "items", items, fragment: fragmentIn(draft, place) });
}

/** As many things as the full marks have room for, where the text does not list them. */
function unnamed({ cap, context }: Draft, { unit, value }: Points): number[] {
  const full = unit === "share" ? ONE : cap?.unit === "points" ? cap.value : context.weight;
  const count = full?.div(value);
  return count?.isInteger() && count.lte(20) ? Array.from({ length: count.toNumber() }, (_, i) => i + 1) : [];
}

const IN_TIME =
  /^(?:提前或者?|提前)?(?:(?:项目|工程|任务|工作|各项工作|资金)?(?:在|于|能|能够)?(?:按|按照|依)?(?:计划|规定|约定|合同|要求|批复|既定|实施计划)?(?:的)?(?:计划|规定|约定|合同)?(?:时间|工期|期限|时限|时间节点|进度|节点)(?:内|前|点)?(?:要求)?|(?:项目|工程|任务|各项工作)?(?:按时|及时|如期|按期|准时|提前|按计划|按进度|按约定|未延期|无延期|未逾期))(?:全部|均|已)?(?:完成|完工|竣工|拨付|到位|交付|实施|建成|支付|发放|开工|验收|办结|达成|$)/;
const ALL_DONE =
  /^(?:(?:任务|工作|项目|计划|目标)?全部(?:按计划)?(?:完成|达成|实现|达标|到位)|(?:目标任务|计划任务|任务)(?:全部)?完成|完成(?:全部)?(?:目标|计划|任务)(?:任务)?|达到(?:目标|要求|预期)(?:值|目标)?)$/;
const WITHIN_BUDGET =
  /(?:控制在|不超|未超|未突破|没有超).{0,8}(?:预算|概算|计划|批复|支|出)|(?:预算|概算)(?:范围|额度)?(?:之?内|以内)$/;
const MISSED = /^(?:均不满足|均未满足|都不满足|未达到|未完成|达不到|不达标|未达|没有达到|不满足|低于)/;

/** Awards that are a case of the one quantity that the others speak of: 计划时间内完成得满分 beside tiers of delay. */
function settleBesideCases(draft: Draft): void {
  const [axis, ...others] = draft.axes;
  if (!axis || others.length > 0) return;
  draft.awards = draft.awards.filter((award) => {
    const text = lastClause(award.text);
    const give = { kind: "points", points: award.points } as const;
    if (LATENESS.test(axis.quantity) && IN_TIME.test(text)) addImplied(draft, award, axis, give);
    else if (EXCESS.test(axis.quantity) && WITHIN_BUDGET.test(text)) addImplied(draft, award, axis, give);
    else if (
      (isRate(axis.quantity) || (axis.quantity === "" && isRate(draft.context.indicator ?? ""))) &&
      ALL_DONE.test(text) &&
      axis.quantity !== "满意度"
    )
      axis.cases.push({
        conditions: [{ comparison: "≥", bound: { kind: "amount", amount: { value: ONE, unit: "%" } }, soft: false }],
        ...{ give, fragment: fragmentIn(draft, award), from: award.from, to: award.to },
      });
    else if (MISSED.test(award.text) && !/\d/.test(award.text) && !axis.otherwise) {
      axis.otherwise = give;
      claim(draft, award, "elsewhere");
    } else return true;
    return false;
  });
}

/** What is given for things that are there or not: items, or several words of which one holds. */
export function settleAwards(draft: Draft): void {
  settleBesideCases(draft);
  withoutHeadings(draft);
  settleWithin(draft);
  if (!isChoice(draft)) withFigures(draft);
  withRivals(draft);
  const { awards } = draft;
  if (awards.length === 0) return;
  const place = { from: awards[0]!.from, to: awards.at(-1)!.to };
  if (isChoice(draft)) {
    const term = surveyTerm(awards);
    if (term) return addPart(draft, place, { kind: "formula", term, fragment: fragmentIn(draft, place) });
    return addPart(draft, place, choiceOf(draft, awards, place));
  }
  const items: Item[] = [];
  for (const award of awards) {
    const zero = isNone(award.points);
    // 专款专用得满分；发现挪用的不得分: two sides of one thing.
    if (
      zero &&
      items.length === 1 &&
      awards.length === 2 &&
      award.mark === undefined &&
      OPPOSITE.test(lastClause(award.text)) &&
      !FRAUD.test(award.text) &&
      (!DENIED.test(lastClause(award.text)) || isEcho(award.text, items[0]!.text))
    ) {
      claim(draft, award, "again");
      continue;
    }
    // 未完成不得分 repeats what the item before says.
    if (
      zero &&
      items.length > 0 &&
      NEGATION.test(award.text) &&
      isEcho(award.text, items.at(-1)!.text) &&
      isOfLast(award.text, items)
    ) {
      claim(draft, award, "again");
      continue;
    }
    if (zero && isVeto(draft, award, items.length)) {
      addPart(draft, award, {
        kind: "veto",
        text: award.text.replace(/[,]?(?:该|本|此)?(?:项|指标)?$/, ""),
        fragment: fragmentIn(draft, award),
      });
      continue;
    }
    if (zero || (award.otherwise && !isNone(award.otherwise)) || award.text === "") {
      fail(draft, award);
      continue;
    }
    items.push({ text: award.text, points: award.points, fragment: fragmentIn(draft, award) });
  }
  if (items.length > 0) addPart(draft, place, { kind: "items", items, fragment: fragmentIn(draft, place) });
}

/** Never the other side of what was asked for. */
const FRAUD = /弄虚作假|造假|虚报|舞弊|作弊/;
const OPPOSITE = /^(?:超过|超出|超支|未|不|没|存在|发生|出现|发现|有|逾期|延迟|延期|滞后|拖延|否|[一任]|反之)/;

/** 未健全 behind 制度健全: the contrary of what was said before, in words that say no more. */
function isEcho(text: string, before: string): boolean {
  return lastClause(text)
    .split(/或者?|且|和|、/)
    .map((each) => each.replace(/^(?:均|都)?(?:没有|不存在|未能?|不|无|没)|的$/g, ""))
    .every((denied) => {
      if (BARE.test(denied) || before.includes(denied)) return true;
      const pairs = Array.from({ length: denied.length - 1 }, (_, i) => denied.slice(i, i + 2));
      return pairs.length > 0 && pairs.filter((pair) => before.includes(pair)).length * 2 >= pairs.length;
    });
}

/** 没有绩效目标 behind 有绩效目标, 目标明确 and 目标量化: of the first of them, and so no echo of the last. */
function isOfLast(text: string, items: readonly Item[]): boolean {
  const denied = lastClause(text).replace(/^(?:均|都)?(?:没有|不存在|未能?|不|无|没)|的$/g, "");
  if (GENERAL.test(denied)) return true;
  const alike = items.map(({ text: own }) =>
    own.replace(THERE, "") === denied ? 2 : own.includes(denied) ? 1 : likeness(denied, own),
  );
  return alike.at(-1) === Math.max(...alike);
}

/** 不符合, 未达标: said of whatever stands in front of it. */
const GENERAL = /^(?:符合|满足|达到|达标|完成|实现|具备|做到|合格)?(?:要求|条件|标准|目标|规定)?$/;
/** 有制度, 制定制度. */
const THERE = /^(?:已经?)?(?:具?有|设有|建立|制定|设置)了?/;

/** 符合, 达到要求: words that are said of anything. */
const BARE =
  /^(?:符合|满足|达到|达标|完成|实现|具备|有|是|通过|建立|制定|开展|提供|执行|落实|出台|做到|齐全|到位|合格|规范|健全|完整|及时|明显|改善|提升|提高)?(?:要求|条件|标准|目标|规定)?$/;

/** Where it is so nothing is given, beside what gives points; of the last of several items, or of all of them, it has to be said behind a full stop. */
function isVeto(draft: Draft, { text, otherwise, mark, from }: Award, items: number): boolean {
  if (text === "" || otherwise) return false;
  if (VETO.test(text)) return true;
  if (!DENIED.test(text) || items + draft.parts.length + draft.axes.length + draft.formulas.length === 0) return false;
  const several = draft.statements.some((each) => each.mark !== undefined && each.mark !== mark);
  const { text: source, gaps } = draft.source;
  return mark === undefined || !several || source[from - 1] === "。" || gaps.has(from);
}

const DENIED = /^(?:如果?|若|凡|对)?(?:未|没有|不(?!足|符合$)|逾期|拒)/;

/** 存在截留挪用的，本项不得分. */
const VETO = /^(?:如|若|凡)?(?:情节|情况|性质|造成|存在|发生|出现|发现|有|违反|弄虚作假|造假|一旦|经查)/;

/** ①预算编制科学合理（3分）。编制依据充分，得3分: the points of the heading are those of what is under it. */
function withoutHeadings(draft: Draft): void {
  const { weight } = draft.context;
  const total = (awards: readonly Award[]): Decimal =>
    Decimal.sum(0, ...awards.map(({ points }) => worthOf(points, weight ?? 0)));
  if (!weight || total(draft.awards).lte(weight)) return;
  const headings = draft.awards.filter((award) => {
    const under = draft.awards.filter((each) => each !== award && each.mark === award.mark && each.from > award.from);
    return award.mark !== undefined && under.length > 0 && total(under).equals(total([award]));
  });
  const rest = draft.awards.filter((award) => !headings.includes(award));
  if (headings.length === 0 || !total(rest).equals(weight)) return;
  for (const heading of headings) note(draft, heading, "elsewhere");
  draft.awards = rest;
}

const STRONG_DEGREE = /显著|明显|较|一般|^优|^良|^中|^差|不|未|没有|基本|部分/;
const DEGREE =
  /\d+(?:年|月|季度|日)[^,]*(?:前|底|内)|没有|完整|健全|齐全|规范|优|良|中等|较差|^差|^中$|显著|明显|较|一般|不|未|基本|部分|完全|有效|无|高|低|好|合格|达标|满意/;

/** 一次通过, 二次通过; 省级奖励, 市级奖励: the same words but for one or two signs, so that one excludes the other. */
function isCounterpart(text: string, of: string): boolean {
  if (text.length !== of.length) return false;
  const others = [...text].filter((sign, i) => sign !== of[i]).length;
  return others <= 2 && others * 2 <= text.length;
}

/** Several words of which one holds: the best gives the full marks, each next one less. */
function isChoice({ awards, axes, context }: Draft): boolean {
  const units = new Set(awards.filter(({ points }) => !isNone(points)).map(({ points }) => points.unit));
  if (awards.length < 2 || axes.length > 0 || units.size > 1) return false;
  // 否则不得分 may stand behind the last of them.
  if (
    awards.some(
      ({ text, otherwise }, i) =>
        text === "" || text.length > 30 || (otherwise && (i < awards.length - 1 || !isNone(otherwise))),
    )
  )
    return false;
  const values = awards.map(({ points }) => points.value);
  const numbered = awards.some(({ mark }) => mark !== undefined);
  const best = Decimal.max(...values);
  const full = units.has("share") ? ONE : context.weight;
  const none = values.some((value) => value.isZero()) || awards.at(-1)!.otherwise !== undefined;
  const tooMany = full !== undefined && best.equals(full) && Decimal.sum(...values).gt(full);
  // 获国家级奖励得6分，省级得4分，未获奖不得分: they cannot be added up, and one of them is nothing.
  if (tooMany && none && !numbered && awards.length > 2) return true;
  const falls = values.every((value, i) => i === 0 || value.lt(values[i - 1]!));
  if (tooMany && falls && !numbered && awards.every(({ text }) => isCounterpart(text, awards[0]!.text))) return true;
  // Numbered things are items, unless their words are nothing but degrees of one.
  const degree = numbered ? STRONG_DEGREE : DEGREE;
  const degrees = awards.filter(({ text }) => degree.test(text)).length >= awards.length - 1;
  if (!falls || !degrees || (awards.length === 2 && values[1]!.isZero())) return false;
  if (full && best.equals(full)) return true;
  if (full && Decimal.sum(...values).equals(full)) return false;
  return none;
}

/** ①制度执行，优得2分，良得1分: the degrees of one thing, each worth less than the one before it. */
const isScale = (own: readonly Award[]): boolean =>
  own.length >= 2 &&
  own[0]!.mark !== undefined &&
  own.every(({ points }, i) => i === 0 || points.value.lt(own[i - 1]!.points.value)) &&
  own.every(({ text, otherwise }) => GRADE.test(lastClause(text)) && !otherwise);

const GRADE =
  /^(?:评价|结果|等级|评定)?(?:为)?(?:优秀?|良好?|中等?|差|较[好差]|一般|合格|不合格|好|及格|不及格)(?:的|等)?$/;

/** One of several words, with what they are said of where the text says it. */
function choiceOf(draft: Draft, awards: readonly Award[], place: Place, named = false): ChoicePart {
  const [first] = awards;
  const name = first!.text.slice(0, first!.text.length - lastClause(first!.text).length).replace(/[,:、]+$/, "");
  return {
    kind: "choice",
    ...(named && name !== "" && { name }),
    choices: choicesOf(draft, awards),
    fragment: fragmentIn(draft, place),
  };
}

/** The words to choose from, with 其他情况 where the text says what is given otherwise. */
function choicesOf(draft: Draft, awards: readonly Award[]): ChoicePart["choices"] {
  const choices = awards.map((award) => ({
    word: (lastClause(award.text) || award.text).replace(/^(?:评价)?(?:结果|等级|等次)(?:评定)?为/, ""),
    points: award.points,
    fragment: fragmentIn(draft, award),
  }));
  const last = awards.at(-1)!;
  return last.otherwise
    ? [...choices, { word: "其他情况", points: last.otherwise, fragment: fragmentIn(draft, last) }]
    : choices;
}

/** ③储备充足得2分，一般得1分，不足不得分: several words inside of one item, or one scale behind the other. */
function settleWithin(draft: Draft): void {
  const groups: Award[][] = [];
  for (const award of draft.awards) {
    const last = groups.at(-1)?.at(-1);
    if (!last || last.mark !== award.mark || isNone(last.points)) groups.push([]);
    groups.at(-1)!.push(award);
  }
  if (groups.length < 2) return;
  for (const own of groups.filter(isScale)) {
    const place = { from: own[0]!.from, to: own.at(-1)!.to };
    addPart(draft, place, choiceOf(draft, own, place, true));
    draft.awards = draft.awards.filter((award) => !own.includes(award));
  }
  for (const own of groups) {
    const values = own.map(({ points }) => points.value);
    const falls = values.every((value, i) => i === 0 || value.lt(values[i - 1]!));
    const degrees = own.slice(1).every(({ text }) => text.length <= 8 && DEGREE.test(text));
    if (own.length < 3 || !falls || !degrees || !values.at(-1)!.isZero()) continue;
    const place = { from: own[0]!.from, to: own.at(-1)!.to };
    addPart(draft, place, choiceOf(draft, own, place));
    draft.awards = draft.awards.filter((award) => !own.includes(award));
  }
}

/** 盘活率×5分；无存量资金得满分: what is worth the full marks by itself cannot be added to anything. */
function withRivals(draft: Draft): void {
  const { awards, axes, formulas, context } = draft;
  if (axes.length + formulas.length === 0 || awards.length === 0) return;
  for (const award of awards) {
    const { unit, value } = award.points;
    const worth = unit === "share" ? value : context.weight && value.div(context.weight);
    // A numbered 2分 under a wrong weight of 2 is still an item; 满分 is not.
    if (worth?.gte(1) && (award.mark === undefined || unit === "share")) fail(draft, award);
  }
}

/** 5天内办结得5分，10天内办结得3分: figures of one kind in several awards are one quantity that was not understood. */
function withFigures(draft: Draft): void {
  const { weight } = draft.context;
  const unitsOf = ({ from }: Award): string[] => {
    const said = draft.statements.find((each) => each.from === from);
    const bounds = said?.conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount] : [])) ?? [];
    return [...(said?.amounts ?? []), ...bounds].flatMap(({ unit, value }) =>
      unit === "" || (unit === "年" && value.gte(1900)) ? [] : [unit],
    );
  };
  const ofAxes = new Set(
    draft.axes.flatMap(({ cases }) =>
      cases.flatMap(({ conditions }) =>
        conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount.unit] : [])),
      ),
    ),
  );
  const onlyOff =
    draft.axes.length > 0 &&
    draft.axes.every(({ cases }) => cases.every(({ give }) => give.kind !== "points" || isNone(give.points)));
  const worth = (points: Points): Decimal => worthOf(points, weight ?? 0);
  const best = ({ cases }: Axis): Decimal =>
    Decimal.max(0, ...cases.map(({ give }) => (give.kind === "points" ? worth(give.points) : 0)));
  const total = Decimal.sum(0, ...draft.awards.map(({ points }) => worth(points)), ...draft.axes.map(best));
  if (!onlyOff && (!weight || total.lte(weight))) return;
  const measured = draft.awards.filter((award) => {
    const units = unitsOf(award);
    return units.some(
      (unit) => ofAxes.has(unit) || draft.awards.some((other) => other !== award && unitsOf(other).includes(unit)),
    );
  });
  for (const award of measured) fail(draft, award);
  // 3年内无事故得4分，发生1起不得分: one fact, asked twice.
  if (onlyOff && draft.awards.length > 0 && draft.axes.some(({ quantity: name }) => name === ""))
    for (const award of draft.awards) fail(draft, award);
}

const OPINION = new RegExp(
  `^[“"'‘]?(?:选择)?[“"'‘]?(${degrees("factor")}?(?:满意|认可|支持|赞同)|一般|尚可|中立)[”"'’]?(?:的|者|比例|率)?$`,
);

/** “非常满意”按100%得分，“比较满意”按75%得分…: the shares of the answers, each with its factor. */
function surveyTerm(awards: readonly Award[]): Term | undefined {
  const words = awards.map(({ text }) => OPINION.exec(lastClause(text))?.[1]);
  const factors = awards.map(({ points: { unit, value } }) => (unit === "share" || value.isZero() ? value : undefined));
  if (words.some((word) => word === undefined) || factors.some((factor) => factor === undefined)) return undefined;
  const terms = words.map((word, i) =>
    operation("×", quantity(`${word!}比例`), { kind: "figure", amount: { value: factors[i]!, unit: "%" } }),
  );
  return operation(
    "×",
    terms.reduce((sum, each) => operation("+", sum, each)),
    { kind: "full" },
  );
}
