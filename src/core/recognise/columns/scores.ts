import { BY_LEVEL, BY_OTHERS, BY_REVIEW, BY_SELF } from "../../words/bodies";
import { columnKey, likelyColumn } from "../lexicon";
import { isFilled, type Seen } from "./evidence";
import { leafOf } from "./leaves";
import type { Traits } from "./traits";
import { wordsSay } from "./words";

/** What a column means that stands beside the scores of a table. */
type Beside = "review" | "firstReview" | "selfScore" | "reviewReason" | "deduction";

/** The columns of scores of the same indicators, as far as their words tell them apart. */
export interface ScoreColumns {
  /** Where there are several, the one that the table is about, which is filled in. */
  readonly score?: Seen;
  readonly beside: ReadonlyMap<Seen, Beside>;
}

/** 得分 without anything that says whose. */
const PLAIN = /^(?:项目|指标|实际|本次)?(?:得分|评分|分数|打分)$/;

/**
 * 自评得分 beside 初评得分 and 复核得分, and what is taken off, told by their words alone: which of them is whose is no matter of figures.
 * Nothing where there is one column of scores, or where the words do not say whose they are.
 */
export function scoreColumnsIn(seen: readonly Seen[]): ScoreColumns {
  const { score, beside = [] } = severalScores(seen) ?? {};
  const deduction = deductionIn(seen);
  const all = new Map<Seen, Beside>([...(deduction ? ([[deduction, "deduction"]] as const) : []), ...beside]);
  return { ...(score && { score }), beside: all };
}

/** The words that say whose a column is: its own, or those over it with its own behind them: 复评 over 得分 | 说明. */
const whoseIn = (column: Seen): string => {
  const leaf = leafOf(column);
  return BY_ANY(leaf) ? leaf : [...column.path.slice(0, -1), leaf].join("");
};

/** What reviewers found where the unit reports the same: 核实值 under 复评 beside 实际值 under 自评. */
export function foundByOthers(seen: readonly Seen[]): ReadonlySet<Seen> {
  const over = ({ path }: Seen): string => path.slice(0, -1).join("");
  const actuals = seen.filter(({ path, shared }) => !shared && wordsSay(path, "actual"));
  const isOwn = (column: Seen): boolean => BY_SELF.test(over(column));
  return new Set(actuals.some(isOwn) ? actuals.filter((column) => !isOwn(column) && BY_OTHERS.test(over(column))) : []);
}

interface Several {
  readonly score: Seen;
  readonly beside: readonly (readonly [Seen, Beside])[];
}

function severalScores(seen: readonly Seen[]): Several | undefined {
  const scores = seen.filter(isScore);
  const own = scores.filter((column) => BY_SELF.test(whoseIn(column)));
  const others = scores.filter((column) => !own.includes(column) && BY_OTHERS.test(whoseIn(column)));
  const plain = scores.filter((column) => PLAIN.test(leafOf(column)) && !BY_ANY(whoseIn(column)));
  if (own.length > 1) return undefined;
  // Of several others the last word counts: 主管部门初审, 财政复核.
  const other = others.findLast(isFilledWithFigures) ?? others.at(-1);
  const [self] = own;
  if (!self) {
    const levels = byLevel(scores);
    if (levels) return reviewed(levels[0], levels.slice(1), seen);
    const [alone] = plain;
    const isReview = other && others.length === 1 && plain.length === 1 && BY_REVIEW.test(whoseIn(other));
    return alone && isReview ? reviewed(alone, [other], seen) : undefined;
  }
  if (!other) return undefined;
  // An evaluation's own sheet states no actuals, and is about what the evaluators give.
  const isEvaluation = !BY_REVIEW.test(whoseIn(other)) && !seen.some(isOfUnit);
  if (isEvaluation) return { score: other, beside: [[self, "selfScore"]] };
  const before = others.slice(0, others.indexOf(other)).filter((column) => !AMONG_OTHERS.test(whoseIn(column)));
  return reviewed(self, [...before, other], seen);
}

/** One of several who give theirs independently: no step of a review. */
const AMONG_OTHERS = /专家|评委/;

/** 县级得分, 市级得分, 省级得分: one column for each level of government, the lowest first. */
function byLevel(scores: readonly Seen[]): readonly [Seen, ...Seen[]] | undefined {
  const levels = scores.map((column) => BY_LEVEL.findIndex((level) => level.test(whoseIn(column))));
  const [first, ...others] = scores;
  const rises = levels.every((level, i) => level > (levels[i - 1] ?? -1));
  return first && others.length > 0 && rises ? [first, ...others] : undefined;
}

/** The unit's own score with its reviews, and what the reviewers say of it. Of more than two reviews those between are left to a person. */
function reviewed(score: Seen, reviews: readonly Seen[], seen: readonly Seen[]): Several {
  const reason = seen.find(
    (column) =>
      !reviews.includes(column) && !column.shared && REVIEWERS_WORDS.test(whoseIn(column)) && holdsWords(column),
  );
  const first = reviews.length === 2 ? reviews[0] : undefined;
  return {
    score,
    beside: [
      ...(reason ? ([[reason, "reviewReason"]] as const) : []),
      ...(first ? ([[first, "firstReview"]] as const) : []),
      ...reviews.slice(-1).map((review) => [review, "review"] as const),
    ],
  };
}

/** The column of the points that are taken off; of several the one of the review. */
function deductionIn(seen: readonly Seen[]): Seen | undefined {
  const all = seen.filter((column) => {
    const leaf = leafOf(column);
    return !column.shared && DEDUCTION.test(leaf) && isFilled(column) && column.cells.said.every(isPoints);
  });
  const reviews = all.filter((column) => BY_OTHERS.test(whoseIn(column)));
  const [only, ...others] = reviews.length > 0 ? reviews : all;
  return others.length === 0 ? only : undefined;
}

const DEDUCTION =
  /^(?!.*(?:[加增每项点次率]|原因|说明|理由|依据|标准|规则|办法|细则|方法|条件|上限|最[多高]|比例)).*(?:扣减?|扣除|核减|[失丢减])得?分/;

const REVIEWERS_WORDS = new RegExp(
  `(?:${BY_REVIEW.source}|核减|核增|调整|差异).*(?:意见|说明|原因|理由|依据|情况|备注|问题)$`,
);

/** What a unit itself reports beside its scores. */
const isOfUnit = ({ path }: Seen): boolean => wordsSay(path, "actual") || wordsSay(path, "project");

/** True where the words over a column, or those of a header over it, say a score, and hardly anything but figures stands in it. */
function isScore(column: Seen): boolean {
  const { path, shared } = column;
  const leaf = path.at(-1) ?? "";
  if (shared || DEDUCTION.test(leafOf(column))) return false;
  const key = columnKey(leaf);
  if (key) return key === "score" && isFilledWithFigures(column);
  const isUnder = path.slice(0, -1).some((text) => columnKey(text) === "score" || likelyColumn(text) === "score");
  const said = wordsSay(path, "score") || likelyColumn(leaf) === "score" || (isUnder && BY_ANY(leafOf(column)));
  return said && isFilledWithFigures(column);
}

const BY_ANY = (leaf: string): boolean => BY_SELF.test(leaf) || BY_OTHERS.test(leaf);

const holdsWords = ({ cells: { said } }: Seen): boolean => !said.some(isPoints);

const isPoints = ({ figure, measured }: Traits): boolean => figure !== undefined || measured;

/** An empty column may be filled in later. */
const isFilledWithFigures = ({ cells: { said } }: Seen): boolean => said.filter(isPoints).length * 2 >= said.length;
