import { Decimal } from "decimal.js";
import type { BesideCell, Case, Definition, Give, Part, Points, Term } from "../rule";
import type { Source } from "../../words/notation";
import { fragmentOf, type Fragment } from "../source";
import type { Outcome, Statement } from "../statements";
import type { Claim, Kind } from "../ledger/ledger";
import { FULL_POINTS } from "../tokens";

/** What a rule needs to know beside its text. */
export interface RuleContext {
  readonly weight?: Decimal;
  readonly indicator?: string;
  readonly target?: string;
  /** Cells of the row in which the things may stand that the rule speaks of (要点①②③各占1/3). */
  readonly beside?: readonly Beside[];
}

/** The text of another cell of the row: 评价要点, 指标说明. */
export interface Beside {
  readonly cell: BesideCell;
  readonly text: string;
}

/** A place in the text that is read. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** One quantity and its cases, as they come in; each case knows where it stands. */
export interface Axis extends Place {
  quantity: string;
  /** The item that its first case stands in. */
  readonly mark?: number | undefined;
  cases: (Case & Place)[];
  otherwise?: Give;
  from: number;
  to: number;
}

/** Points for something that is there or not. */
export interface Award extends Place {
  readonly mark: number | undefined;
  readonly refs: readonly number[];
  readonly text: string;
  readonly points: Points;
  otherwise?: Points;
}

/** Points off for each time that something is found. */
export interface Occurrence {
  readonly statement: Statement;
  readonly take: Points;
  readonly per: Decimal;
  readonly name: string;
}

/** The statements of a rule, sorted by what they do, before it is known what they make together. */
export interface Draft {
  readonly source: Source;
  readonly context: RuleContext;
  readonly statements: readonly Statement[];
  readonly definitions: Definition[];
  axes: Axis[];
  awards: Award[];
  /** Sentences that give and take nothing. */
  plain: Statement[];
  readonly judgements: { readonly statement: Statement; readonly words: string; readonly only: boolean }[];
  readonly occurrences: Occurrence[];
  /** With the quantity that was spoken of last when they came. */
  readonly steps: { readonly statement: Statement; readonly take: Points; readonly axis: Axis | undefined }[];
  /** 每符合一项得1分. */
  readonly each: { readonly statement: Statement; readonly points: Points }[];
  readonly shares: { readonly statement: Statement; readonly outcome: Extract<Outcome, { kind: "share" }> }[];
  readonly formulas: { readonly statement: Statement; readonly term: Term }[];
  cap: Points | undefined;
  /** 扣完为止, 最低0分. */
  floor: boolean;
  mostOff: Points | undefined;
  /** The quantity that was spoken of last. */
  current: Axis | undefined;
  /** The award that was spoken of last, to which 否则 belongs. */
  last: Award | undefined;
  readonly parts: (Place & { readonly part: Part })[];
  readonly notes: Fragment[];
  readonly unread: Fragment[];
  /** Words that no part prints, each with why that is right (ledger). */
  readonly claims: Claim[];
}

export const newDraft = (source: Source, statements: readonly Statement[], context: RuleContext): Draft => ({
  ...{ source, statements, context },
  ...{ definitions: [], axes: [], awards: [], plain: [], judgements: [], occurrences: [], steps: [] },
  ...{ each: [], shares: [], formulas: [], parts: [], notes: [], unread: [], claims: [] },
  ...{ cap: undefined, floor: false, mostOff: undefined, current: undefined, last: undefined },
});

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

export const fragmentIn = ({ source }: Draft, { from, to }: Place): Fragment => fragmentOf(source, from, to);

/** Says that some words were not understood; then the whole rule is left to a person. */
export const fail = (draft: Draft, place: Place): void => void draft.unread.push(fragmentIn(draft, place));

/** Says why some words are printed by no part. */
export const claim = (draft: Draft, { from, to }: Place, kind: Kind): void =>
  void draft.claims.push({ kind, from, to });

/** Says that some words explain and change nothing. */
export function note(draft: Draft, place: Place, kind: Kind = "explains"): void {
  draft.notes.push(fragmentIn(draft, place));
  claim(draft, place, kind);
}

export const addPart = (draft: Draft, place: Place, part: Part): void =>
  void draft.parts.push({ part, from: place.from, to: place.to });

/** 满分5分 in front of deductions is what they are taken from; then it caps nothing any more. */
export function takeCap(draft: Draft): Points | undefined {
  const { cap } = draft;
  draft.cap = undefined;
  return cap;
}

/** The full marks that deductions are taken from: the one award that there is, else 满分5分, else the weight; undefined where several awards compete. */
export function takeBase(draft: Draft): { readonly points: Points; readonly award: Award | undefined } | undefined {
  if (draft.awards.length > 1) return undefined;
  const [award] = draft.awards.splice(0, 1);
  return { points: award?.points ?? takeCap(draft) ?? FULL_POINTS, award };
}

export const quantity = (name: string): Term => ({ kind: "quantity", name });
export const operation = (sign: "+" | "-" | "×" | "/", left: Term, right: Term): Term => ({
  ...{ kind: "operation", sign },
  left,
  right,
});
export const isNone = ({ value }: Points): boolean => value.isZero();

/** 不健全, 未完成, 没有…: that something is not so. */
export const NEGATION = /^(?:没有|无|未实现|未产生|未发生|未发现|未出现|未|不存在|不)(.+?)的?$/;

/** The words behind the last comma or colon. */
export const lastClause = (text: string): string => /[^,:]*$/.exec(text)![0];
