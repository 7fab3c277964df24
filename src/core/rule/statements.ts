import type { Amount, Points, Term } from "./rule";
import { phrasesOf, type Compared, type Phrase } from "./grammar";
import { amountText } from "./print";
import { spelledOut } from "./spelled";
import type { Source } from "../words/notation";
import { isRate, isScoreName } from "../words/names";

/** What a statement gives or takes. */
export type Outcome =
  | { readonly kind: "award" | "take"; readonly points: Points }
  | { readonly kind: "share"; readonly points: Points; readonly text: string; readonly of: number | undefined }
  | { readonly kind: "formula"; readonly name: string; readonly term: Term }
  | { readonly kind: "proportional" }
  | { readonly kind: "judgement"; readonly text: string }
  | { readonly kind: "most" | "most-off"; readonly points: Points }
  | { readonly kind: "floor" }
  /** A formula that was not understood to its end. */
  | { readonly kind: "broken" }
  /** 预算完成率（3分）： in front of what gives these points. */
  | { readonly kind: "heading"; readonly points: Points };

/** One sentence of a rule: what it is about, when it holds and what it gives. */
export interface Statement {
  /** The item that it stands in: ① is 1; undefined outside of items. */
  readonly mark: number | undefined;
  /** Items that it names (②③④每满足一项…). */
  readonly refs: readonly number[];
  /** All its words up to the outcome, as they are read. */
  readonly text: string;
  /** The words in front of its first comparison or figure, since the last comma or colon. */
  readonly name: string;
  readonly conditions: readonly (Compared & { readonly name: string })[];
  /** True where the words around the comparisons say no more than which quantity is meant. */
  readonly bare: boolean;
  readonly signs: boolean;
  /** Figures that stand alone. */
  readonly amounts: readonly Amount[];
  /** 每…: the verb behind it, the figure, and the words that follow. */
  readonly each: { readonly verb: string; readonly amount: Amount | undefined; readonly words: string } | undefined;
  readonly otherwise: boolean;
  readonly outcome: Outcome | undefined;
  readonly from: number;
  readonly to: number;
}

/** What a part of a unit costs. */
const PART_OF_UNIT = /^[(,、]*不(?:足|满|到)(?:一|1|\d).*(?:计|算|扣分?|计分)\)?$/;

/** Words between a comparison and its outcome that say nothing more. */
const FILLING =
  /^(?:的|时|为?(?:优秀|良好|合格|不合格|中等|较差|优|良|中|差|[A-E一二三四]档|[A-E]级)|:|则|者|之间|部分|期间|范围内|,|、|则|为|即|和|且|并且|同时|项目|及)*$/;

/** The statements of a text in their order, and where the numbers of its items stand. */
export interface Statements {
  readonly statements: readonly Statement[];
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** Cuts a text into its statements. */
export function statementsOf(source: Source): Statements {
  const phrases = phrasesOf(source.text);
  const references = referencesIn(phrases);
  const statements: Statement[] = [];
  let mark: number | undefined;
  let open: StatementDraft | undefined;
  let broken = false;
  let heading = "";
  const draft = (at: number): StatementDraft => (open ??= newStatement(mark, at));
  const close = (given: Outcome | undefined, to: number): void => {
    const outcome = given ?? (open && spelledOut(source, open.pieces));
    if (open && broken) {
      statements.push(finished(source, open, { kind: "broken" }, to, heading));
      broken = false;
    } else if (open && (outcome !== undefined || open.pieces.length > 0 || open.otherwise))
      statements.push(finished(source, open, outcome, to, heading));
    open = undefined;
  };
  for (const [i, phrase] of phrases.entries()) {
    switch (phrase.kind) {
      case "mark":
        if (references.has(i)) {
          draft(phrase.from).refs.push(phrase.number);
          break;
        }
        close(undefined, phrase.from);
        mark = phrase.number;
        break;
      case "stop":
        // (2分) may stand behind the full stop.
        if (phrases[i + 1]?.kind === "points" && source.text[phrase.to] === "(" && open) open.pieces.push(phrase);
        else close(undefined, phrase.from);
        break;
      case "comma":
      case "colon":
        // （不足1天按1天计），: a sentence of its own.
        if (open && PART_OF_UNIT.test(source.text.slice(open.from, phrase.from))) close(undefined, phrase.from);
        else if (open) open.pieces.push(phrase);
        break;
      case "words":
      case "compare":
      case "amount":
        draft(phrase.from).pieces.push(phrase);
        break;
      case "each":
        draft(phrase.from).each = phrase;
        open!.before = open!.pieces.length;
        break;
      case "otherwise":
        close(undefined, phrase.from);
        draft(phrase.from).otherwise = true;
        break;
      case "beyond":
        // 偏差率±5%以内得5分，超过±5%不得分: all that the tolerance before it leaves out.
        if (isTolerance(statements.at(-1), phrase.amount) && (!open || isName(open.pieces))) {
          open = undefined;
          draft(phrase.from).otherwise = true;
        } else
          draft(phrase.from).pieces.push({
            ...{ kind: "words", text: source.text.slice(phrase.from, phrase.to) },
            ...{ from: phrase.from, to: phrase.to },
          });
        break;
      case "award":
      case "points":
        // 预算完成率（3分）：…: the points of what follows, and its name.
        if (phrase.kind === "points" && phrases[i + 1]?.kind === "colon" && open) {
          heading = nameIn(open.pieces);
          close({ kind: "heading", points: phrase.points }, phrase.to);
          break;
        }
        draft(phrase.from);
        close({ kind: "award", points: phrase.points }, phrase.to);
        break;
      case "take":
        draft(phrase.from);
        close({ kind: "take", points: phrase.points }, phrase.to);
        break;
      case "share":
        draft(phrase.from);
        close({ kind: "share", points: phrase.points, text: phrase.text, of: phrase.of }, phrase.to);
        break;
      case "equation": {
        draft(phrase.from);
        const name = nameIn(open!.pieces);
        // What stands right behind a formula may belong to it: then the formula was not understood.
        if (isCutOff(phrases[i + 1], source.text)) {
          open!.pieces.push({
            kind: "words",
            text: source.text.slice(phrase.from, phrase.to),
            from: phrase.from,
            to: phrase.to,
          });
          broken = true;
          break;
        }
        // 合格率=100%，得10分 compares.
        if (phrase.term.kind === "figure" && !isScoreName(name)) {
          open!.pieces.push(equalTo(phrase.term.amount, phrase));
          break;
        }
        close({ kind: "formula", name, term: phrase.term }, phrase.to);
        break;
      }
      case "between":
      case "most-on":
        draft(phrase.from).pieces.push({
          ...{ kind: "words", text: source.text.slice(phrase.from, phrase.to) },
          ...{ from: phrase.from, to: phrase.to },
        });
        break;
      case "proportional":
        draft(phrase.from);
        close({ kind: "proportional" }, phrase.to);
        break;
      case "judgement":
        draft(phrase.from);
        close({ kind: "judgement", text: phrase.text }, phrase.to);
        break;
      case "most":
      case "most-off":
        // 执行率≥100%按满分计: the quantity was named before.
        if (open?.pieces.every(({ kind }) => kind === "words" || kind === "comma") && isRate(nameIn(open.pieces)))
          open = undefined;
        close(undefined, phrase.from);
        draft(phrase.from);
        close({ kind: phrase.kind, points: phrase.points }, phrase.to);
        break;
      case "floor":
        close(undefined, phrase.from);
        draft(phrase.from);
        close({ kind: "floor" }, phrase.to);
        break;
    }
  }
  close(undefined, source.text.length);
  return {
    statements: statements.filter(
      ({ outcome, text, otherwise, conditions, amounts }) =>
        outcome !== undefined || otherwise || conditions.length > 0 || amounts.length > 0 || /[^,:、)(的.]/.test(text),
    ),
    marks: phrases.filter(({ kind }) => kind === "mark"),
  };
}

/** True for a statement about what lies within ± an amount. */
const isTolerance = (statement: Statement | undefined, { value }: Amount): boolean =>
  statement?.conditions.length === 2 &&
  statement.conditions.every(({ bound }) => bound.kind === "amount" && bound.amount.value.abs().equals(value));

/** True for words that only name a quantity once more. */
const isName = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ kind }) => kind === "words" || kind === "comma") && !/[不未无否]/.test(pieces.map(textOf).join(""));

/** The value itself; a whole (100%) cannot be exceeded to one's disadvantage. */
export function exactly(amount: Amount): readonly Compared[] {
  const bound = { kind: "amount", amount } as const;
  const least: Compared = { comparison: "≥", bound, soft: false };
  return amount.unit === "%" && amount.value.equals(1) ? [least] : [least, { comparison: "≤", bound, soft: false }];
}

/** =0 as a comparison. */
export const equalTo = (
  amount: Amount,
  { from, to }: { readonly from: number; readonly to: number },
): Extract<Phrase, { readonly kind: "compare" }> => ({
  ...{ kind: "compare", name: "", signs: true, conditions: exactly(amount) },
  ...{ from, to },
});

const CLOSING = /^的?(?:结果|值|计算|计分|得分|为准|且|并且|并|同时|或|当|如|若|在|否|最|超|低|其|分|$|[;。,、)\]])/;

/** True where words stand behind a formula that are no end of it. */
const isCutOff = (next: Phrase | undefined, text: string): boolean =>
  next !== undefined &&
  /^(?:words|amount|compare)$/.test(next.kind) &&
  !CLOSING.test(text.slice(next.from, next.from + 6));

type Piece = Extract<Phrase, { readonly kind: "words" | "comma" | "colon" | "stop" | "compare" | "amount" }>;

interface StatementDraft {
  readonly mark: number | undefined;
  readonly from: number;
  readonly refs: number[];
  readonly pieces: Piece[];
  each: Extract<Phrase, { kind: "each" }> | undefined;
  /** How many pieces stand in front of 每. */
  before: number;
  otherwise: boolean;
}

const newStatement = (mark: number | undefined, from: number): StatementDraft => ({
  ...{ mark, from, refs: [], pieces: [] },
  ...{ each: undefined, before: 0, otherwise: false },
});

/** Item signs that speak of an item instead of beginning it: 在①满足的基础上, ②③④每满足一项. */
function referencesIn(phrases: readonly Phrase[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = phrases.length - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (phrase.kind !== "mark") continue;
    // ④与任务对应 behind ③…; is the next item.
    const before = phrases.slice(0, i).findLast(({ kind }) => kind === "mark");
    const follows = before?.kind === "mark" && before.number === phrase.number - 1 && phrases[i - 1]?.kind === "stop";
    const words = phrases[i + 1];
    if (follows && words?.kind === "words" && words.text.length > 4) continue;
    const next = phrases[i + 1],
      last = phrases[i - 1];
    if (
      (next?.kind === "words" &&
        ((/^(?:满足|符合|达到|完成|达标)$/.test(next.text) && phrases[i + 2]?.kind === "award") ||
          (/^(?:、|和|与|或|至|-|~)$/.test(next.text) && phrases[i + 2]?.kind === "mark"))) ||
      // ①得2分，②③各得1分.
      (next?.kind === "award" && i > 0) ||
      next?.kind === "share" ||
      next?.kind === "each" ||
      (next?.kind === "mark" && found.has(i + 1)) ||
      (last?.kind === "words" && /(?:在|以上|上述|满足|和|与|或|至|若|如|、|-|~)$/.test(last.text))
    )
      found.add(i);
  }
  return found;
}

const textOf = (piece: Piece): string => {
  switch (piece.kind) {
    case "words":
      return piece.text;
    case "comma":
      return ",";
    case "colon":
      return ":";
    case "stop":
      return "";
    case "amount":
      return amountText(piece.amount);
    case "compare":
      return " ";
  }
};

/** The words since the last comma or colon, without what only leads up to them. */
function nameIn(pieces: readonly Piece[]): string {
  let name = "";
  for (const piece of pieces)
    name = piece.kind === "comma" || piece.kind === "colon" || piece.kind === "stop" ? "" : name + textOf(piece);
  return cleanName(name);
}

/** A quantity's name without connecting words: 如果实际成本 → 实际成本. */
export const cleanName = (name: string): string =>
  name
    .replace(
      /^(?:[、)\-.·]|如果|假如|如(?!期|实)|若|当(?!年|期|地|前)|对于|其中|即|且|并且|而|但|则|在(?!校|职|岗|建|线))+/,
      "",
    )
    .replace(
      /(?:为|在|的|是|(?<![响反效感适对相供])应[当该]?|必?须|需要?|确保|力争|原则上|(?<![及按准实同临定限小])时|[(、])+$/,
      "",
    )
    .replace(/^[xXyYA-Z]$/, "")
    .replace(/^(?:发生|出现|发现|存在|达到|达|有|共|累计|只|仅|完成|年度|全年|本年|年度完成|全年完成|为|以)$/, "")
    .trim();

function finished(
  { text: source }: Source,
  draft: StatementDraft,
  outcome: Outcome | undefined,
  to: number,
  heading: string,
): Statement {
  const { mark, refs, pieces, each, before, from, otherwise } = draft;
  const own = each ? pieces.slice(0, before) : pieces;
  const conditions: (Compared & { name: string })[] = [];
  let signs = false,
    bare = true;
  let since: Piece[] = [];
  let name = "";
  for (const piece of own) {
    if (piece.kind === "compare") {
      const found = piece.name || nameIn(since) || (conditions.length === 0 ? heading : "");
      if (conditions.length === 0) {
        name = cleanName(found);
      }
      // Between two comparisons there is either another quantity or nothing.
      const owned =
        conditions.length > 0 && (found === "" || FILLING.test(found)) ? conditions.at(-1)!.name : cleanName(found);
      for (const condition of piece.conditions) conditions.push({ ...condition, name: owned });
      if (piece.conditions.length === 0) bare = false;
      signs ||= piece.signs;
      since = [];
    } else since.push(piece);
  }
  if (conditions.length > 0) {
    bare &&= FILLING.test(outcome?.kind === "formula" ? wordsBefore(since) : since.map(textOf).join(""));
  } else {
    const first = own.findIndex(({ kind }) => kind === "amount");
    name = nameIn(first < 0 ? own : own.slice(0, first));
  }
  const amounts = own.flatMap((piece) => (piece.kind === "amount" ? [piece.amount] : []));
  const behind = pieces.slice(before);
  return {
    ...{ mark, refs, conditions, bare, signs, amounts, otherwise, outcome, from, to, name },
    text: wordsBetween(source, own),
    each: each && {
      verb: each.verb,
      amount: behind.flatMap((piece) => (piece.kind === "amount" ? [piece.amount] : []))[0],
      words: behind
        .map((piece) => (piece.kind === "amount" ? "" : textOf(piece)))
        .join("")
        .replace(/^[,的]+|[,的]+$/g, ""),
    },
  };
}

/** The words in front of the 得分 of a formula. */
const wordsBefore = (pieces: readonly Piece[]): string => {
  const last = pieces.findLastIndex(({ kind }) => kind === "comma" || kind === "colon");
  return pieces
    .slice(0, last + 1)
    .map(textOf)
    .join("");
};

/** The words of some pieces as they are read. */
const wordsBetween = (source: string, pieces: readonly Piece[]): string =>
  pieces.length === 0 ? "" : source.slice(pieces[0]!.from, pieces.at(-1)!.to).replace(/^[,:、;。]+|[,:、;。]+$/g, "");
