import { BY_OTHERS, BY_REVIEW, BY_SELF } from "../../words/bodies";
import { columnKey, likelyColumn } from "../lexicon";
import type { Seen } from "./evidence";
import { leafOf } from "./leaves";
import { wordsSay } from "./words";

/** Two columns of scores for the same indicators: the unit's own, and what somebody else gives. */
export interface TwoScores {
  /** The one that the table is about, which is filled in. */
  readonly score: Seen;
  readonly other: Seen;
  /** Whose the other one is. */
  readonly whose: "review" | "selfScore";
  /** What the reviewers say of what they give: 复核意见. */
  readonly reason?: Seen;
}

/** 得分 without anything that says whose. */
const PLAIN = /^(?:项目|指标|实际|本次)?(?:得分|评分|分数|打分)$/;

/**
 * 自评得分 beside 复核得分, told by their words alone: which of them is whose is no matter of figures. Undefined where there is one column
 * of scores, or where the words do not say whose they are.
 */
export function twoScoresIn(seen: readonly Seen[]): TwoScores | undefined {
  const scores = seen.filter(isScore);
  const own = scores.filter((column) => BY_SELF.test(leafOf(column)));
  const others = scores.filter((column) => !own.includes(column) && BY_OTHERS.test(leafOf(column)));
  const plain = scores.filter((column) => PLAIN.test(leafOf(column)));
  if (own.length > 1) return undefined;
  // Of several others the last word counts: 主管部门初审, 财政复核.
  const other = others.findLast(isFilledWithFigures) ?? others.at(-1);
  const [self] = own;
  if (!self) {
    const [alone] = plain;
    const isReview = other && others.length === 1 && plain.length === 1 && BY_REVIEW.test(leafOf(other));
    return alone && isReview ? reviewed(alone, other, seen) : undefined;
  }
  if (!other) return undefined;
  // An evaluation's own sheet states no actuals, and is about what the evaluators give.
  const isEvaluation = !BY_REVIEW.test(leafOf(other)) && !seen.some(isOfUnit);
  return isEvaluation ? { score: other, other: self, whose: "selfScore" } : reviewed(self, other, seen);
}

/** The unit's own score with its review, and what the reviewers say of it. */
function reviewed(score: Seen, other: Seen, seen: readonly Seen[]): TwoScores {
  const reason = seen.find(
    (column) => column !== other && !column.shared && REVIEWERS_WORDS.test(leafOf(column)) && holdsWords(column),
  );
  return { score, other, whose: "review", ...(reason && { reason }) };
}

const REVIEWERS_WORDS = new RegExp(
  `(?:${BY_REVIEW.source}|核减|核增|调整|差异).*(?:意见|说明|原因|理由|依据|情况|备注|问题)$`,
);

/** What a unit itself reports beside its scores. */
const isOfUnit = ({ path }: Seen): boolean => wordsSay(path, "actual") || wordsSay(path, "project");

/** True where the words over a column, or those of a header over it, say a score, and hardly anything but figures stands in it. */
function isScore(column: Seen): boolean {
  const { path, shared } = column;
  if (shared) return false;
  const leaf = path.at(-1) ?? "";
  const key = columnKey(leaf);
  if (key) return key === "score" && isFilledWithFigures(column);
  const isUnder = path.slice(0, -1).some((text) => columnKey(text) === "score" || likelyColumn(text) === "score");
  const said = wordsSay(path, "score") || likelyColumn(leaf) === "score" || (isUnder && BY_ANY(leafOf(column)));
  return said && isFilledWithFigures(column);
}

const BY_ANY = (leaf: string): boolean => BY_SELF.test(leaf) || BY_OTHERS.test(leaf);

const holdsWords = ({ cells: { said } }: Seen): boolean =>
  said.every(({ figure, measured }) => figure === undefined && !measured);

/** An empty column may be filled in later. */
const isFilledWithFigures = ({ cells: { said } }: Seen): boolean =>
  said.filter(({ figure, measured }) => figure !== undefined || measured).length * 2 >= said.length;
