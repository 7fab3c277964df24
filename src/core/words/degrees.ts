import { oneOf } from "./pattern";

/** Where a word of degree is read as one. */
export type Use =
  /** In front of an answer of a survey (非常满意), as often as they stand there. */
  | "answer"
  /** In the name of a share of answers that a rule computes with, once. */
  | "share"
  /** There where a rule lists the answers with their factors. */
  | "factor"
  /** A target that names a degree and no amount: 比较完善. */
  | "no-measure"
  /** A grade lower than the word behind it: 较满意 is less than 满意. */
  | "less"
  /** Not quite what the words behind it say: 基本完成. */
  | "nearly";

const DEGREES: readonly (readonly [uses: string, words: string])[] = [
  ["answer share factor no-measure less", "较"],
  ["answer share factor no-measure", "非常 很 比较"],
  ["answer share factor nearly", "基本"],
  ["answer share factor", "十分 不 不太 很不"],
  ["share factor", "一般"],
  ["answer factor", "非常不 极不"],
  ["answer less", "较为"],
  ["answer", "特别 完全 高度 极 极其 基本上 总体 不够 不大 十分不 完全不 有点不 部分"],
  ["no-measure", "更"],
  ["nearly", "初步"],
];

/** The words of degree in one use, as a pattern. */
export const degrees = (use: Use): string =>
  oneOf(DEGREES.flatMap(([uses, words]) => (uses.split(" ").includes(use) ? words.split(" ") : [])));

/** The grades of a result, best first. */
export const GRADES = "优良中差";

/** 优, 优秀, 良好, 中等: a grade by its sign, in full or alone. */
export const GRADE = `(?<grade>[${GRADES}])(?:秀|好|等)?`;

/** A word that grades a result by itself. */
export interface GradeWord {
  readonly word: string;
  /** The grade that it stands for, 0 the best; missing where it stands on a scale of answers only. */
  readonly rank?: 0 | 1 | 2 | 3;
  /** How strong it is among other wordings, where it is weaker than those that say that all is well (3). */
  readonly strength?: 0 | 1 | 2;
  /** An answer of a survey by itself. */
  readonly answer?: true;
}

const GRADE_WORDS: readonly GradeWord[] = [
  { word: "优", rank: 0, answer: true },
  { word: "优秀", rank: 0, answer: true },
  { word: "好", rank: 0 },
  { word: "很好", rank: 0 },
  { word: "非常好", rank: 0 },
  { word: "良", rank: 1, strength: 2, answer: true },
  { word: "良好", rank: 1, strength: 2, answer: true },
  { word: "较好", rank: 1, strength: 2 },
  // Between two grades, so that it is weaker than no wording.
  { word: "优良", rank: 1 },
  { word: "中", rank: 2, strength: 1, answer: true },
  { word: "中等", rank: 2, strength: 1 },
  { word: "一般", rank: 2, strength: 1, answer: true },
  { word: "合格", rank: 2, strength: 1 },
  { word: "及格", rank: 2, strength: 1 },
  { word: "尚可", rank: 2, strength: 1, answer: true },
  { word: "差", rank: 3, strength: 0, answer: true },
  { word: "较差", rank: 3, strength: 0, answer: true },
  { word: "很差", rank: 3, strength: 0, answer: true },
  { word: "不合格", rank: 3 },
  { word: "不及格", rank: 3 },
  { word: "一般满意", answer: true },
  { word: "中立", answer: true },
  { word: "还行", answer: true },
  { word: "无所谓", answer: true },
];

/** The words that grade and are of some kind, as a pattern. */
export const gradeWords = (isMeant: (word: GradeWord) => boolean): string =>
  oneOf(GRADE_WORDS.filter(isMeant).map(({ word }) => word));
