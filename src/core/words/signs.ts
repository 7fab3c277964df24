/** A comparison. */
export type Comparison = "≥" | "≤" | ">" | "<" | "=";

/**
 * Who reads a word as a comparison. They differ on purpose: 达到 compares in a rule and only frames a figure in a cell (达到95%);
 * 不足 falls short in a rule and is a report in a cell.
 */
export type Reader =
  /** Targets, actuals and the columns of signs. */
  | "cell"
  /** The lexer of rules; it asks for a figure or the standard behind a word. */
  | "rule"
  /** The ledger of rules, which has to account for it wherever it stands. */
  | "ledger"
  /** The bands of grades: 90分及以上为优. */
  | "band";

/** A sign or word that compares. */
export interface Sign {
  /** As a pattern: the word, and what has to follow it or may not. */
  readonly word: string;
  readonly comparison: Comparison;
  /** Where it stands beside its figure. */
  readonly at: "before" | "behind";
  readonly readers: ReadonlySet<Reader>;
}

const row = (
  comparison: Comparison,
  at: Sign["at"],
  readers: string,
  words: string | readonly string[],
): readonly Sign[] =>
  (typeof words === "string" ? words.split(" ") : words).map((word) => ({
    word,
    comparison,
    at,
    readers: new Set(readers.split(" ") as Reader[]),
  }));

/** 不低于, 不得低于, 不应低于 … */
const not = (words: string): string[] =>
  ["不", "不得", "不能", "不应", "不可"].flatMap((denial) => words.split(" ").map((word) => denial + word));

/** The signs and words that compare, with where they stand. */
export const SIGNS: readonly Sign[] = [
  row("≥", "before", "cell rule ledger band", "≥ 大于等于"),
  row("≥", "before", "cell rule ledger band", "高于或等于"),
  row("≥", "before", "cell rule ledger", "大于或等于 高于等于 至少 达到或超过"),
  row("≥", "before", "cell", "大于或者等于 高于或者等于 最少 起码 不亚于 >= => ≥="),
  row("≥", "before", "cell rule ledger", not("低于 少于 小于")),
  row("≥", "before", "band", "不低于"),
  row("≥", "before", "rule ledger", "达到"),
  row("≥", "before", "rule", "达 实现 完成(?=\\d)"),
  row("≥", "before", "ledger", "达(?=\\d)"),
  row("≤", "before", "cell rule ledger", "≤ 小于等于 小于或等于 低于等于 低于或等于"),
  row("≤", "before", "cell", "小于或者等于 低于或者等于 最多 至多 <= =< ≤="),
  row("≤", "before", "cell rule ledger", not("超过 超出 高于 大于 多于")),
  row("≤", "before", "cell ledger", not("超")),
  // In a cell 控制在5% says no more than what was aimed at; with 以内 it is a limit.
  row("≤", "before", "cell", "控制在(?=.{1,40}(?:以内|之内|内)$)"),
  row("≤", "before", "rule ledger", "控制在 未超过 未超出"),
  row("≤", "before", "ledger", "未超 没有超 没有超过 未突破"),
  row(">", "before", "cell rule ledger", "> 大于 高于 超过 多于"),
  row(">", "before", "rule ledger", "超出 突破"),
  row("<", "before", "cell rule ledger band", "< 小于 低于"),
  row("<", "before", "cell rule ledger", "少于"),
  row("<", "before", "rule ledger band", "不足"),
  row("<", "before", "rule ledger", "未达 未达到 没达到 没有达到 达不到 未满"),
  row("<", "before", "rule", "不达 不满 不到 未完成"),
  // 不达标, 对服务不满 and 不到位 compare with no figure.
  row("<", "before", "ledger", "未达到或超过 不达(?!标) 不满(?=\\d) 不到(?=\\d)"),
  row("=", "before", "cell", "等于 =+"),
  row("≥", "behind", "cell band", "以上 及以上"),
  row("≥", "behind", "cell", "或以上 及其以上"),
  row("≤", "behind", "cell", "以下 及以下 或以下 以内 之内 及以内 内"),
  row("<", "behind", "band", "以下"),
  row("≤", "behind", "ledger", "以下 以内 之内"),
  row(">", "behind", "ledger", "以外 之外"),
  // 以上各项, 以上条件 point back at what was said.
  row(
    "≥",
    "behind",
    "ledger",
    ["以上", "及以上", "或以上"].map(
      (word) => `${word}(?![^,;。]{0,3}[项条点款]|(?:条件|情况|情形|问题|标准|要求|内容|指标|各|全部|任))`,
    ),
  ),
].flat();

/** What follows or may not follow a word, at its end. */
const CONDITION = /\(\?.*$/s;

const lengthOf = ({ word }: Sign): number => word.replace(CONDITION, "").length;

/** The words that one reader takes for some comparisons at one place, as the alternatives of a pattern; the longer ones first. */
export const signsOf = (reader: Reader, at: Sign["at"], ...comparisons: readonly Comparison[]): string =>
  SIGNS.filter((sign) => sign.at === at && sign.readers.has(reader) && comparisons.includes(sign.comparison))
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .map(({ word }) => word)
    .join("|");
