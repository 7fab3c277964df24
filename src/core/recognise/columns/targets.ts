import { LEVELS } from "../../table/table";
import { columnKey, likelyColumn } from "../lexicon";
import type { Seen } from "./evidence";
import { leafOf } from "./leaves";
import type { Traits } from "./traits";
import { wordsSay } from "./words";

/** What the columns beside each other are of: a place, a body, a year. */
export const OF_WHOM =
  /(?:[省市区县旗乡镇村组屯社校院所站场局队]|街道|公司|单位|中心|[小中]学|\d{4}年度?|第[一二三四五六七八九十\d]+(?:期|年|季度|批))$/;

/** What a target's words end with: 2024年指标值, 石桥村目标. */
const TARGET_END = /(?:绩效)?(?:指标|目标|计划|预期)(?:目标)?(?:值|数)?$/;

/** What is said of the whole project, beside the year: 实施期指标值, 中期目标. */
export const OF_WHOLE = /实施期|总体|总目标|中期|长期|周期|规划期|(?<!第)[三五]年/;

/** A year by itself: 2024年, 本年度. */
const YEAR = /^(?:\d{4}|本|当|今)?年度?$/;

/** Columns whose words say nothing are enough to be the same thing of several places where each row holds the same sort of thing. */
const ENOUGH = 3;

/** The part of the rows in which two columns hold the same sort of thing. */
const ALIKE = 0.6;

type Of = "place" | "whole" | "year" | "dated" | "unsaid";

/**
 * Columns beside each other that state a target each, of several places, bodies or years: 石桥村 | 南岭村 | 大湾村. The first is the one by
 * which the table is read: of 实施期指标值 and 年度指标值 that of the year. Empty where there are none.
 */
export function targetsIn(seen: readonly Seen[]): readonly Seen[] {
  const says = (...meanings: ("actual" | "score" | (typeof LEVELS)[number])[]): boolean =>
    seen.some(({ path }) => meanings.some((meaning) => wordsSay(path, meaning)));
  // Beside what has been done, or points for it, they may be something else.
  if (!says(...LEVELS) || says("actual", "score")) return [];
  let most: readonly Seen[] = [];
  for (let from = 0; from < seen.length;) {
    const run = runFrom(seen, from);
    if (run.length > most.length && areTargets(run)) most = run;
    from += Math.max(1, run.length);
  }
  const those = (what: Of): readonly Seen[] => most.filter((column) => ofWhat(column) === what);
  const dated = those("whole").length > 0 && those("dated").length === 1 ? those("dated") : [];
  const [year] = [...those("year"), ...dated];
  return year ? [year, ...most.filter((column) => column !== year)] : most;
}

/**
 * The columns under the whole time of a project that stand again under its year: 实施期目标（三级指标 | 指标值） beside 年度目标（三级指标 |
 * 指标值）. The table is read by those of the year.
 */
export function ofWholeTime(seen: readonly Seen[]): ReadonlySet<Seen> {
  const under = (says: (words: string) => boolean): readonly Seen[] =>
    seen.filter(({ path }) => says(path.at(-2) ?? ""));
  const year = under((words) => OF_YEAR.test(words) && !OF_WHOLE.test(words) && !wordsSay([words], "actual"));
  const leaves = new Set(year.map(leafOf));
  return new Set(under((words) => OF_WHOLE.test(words)).filter((column) => leaves.has(leafOf(column))));
}

/** Words over what is planned for one year. */
const OF_YEAR = /年度|[本当今]年|\d{4}年/;

/** The columns from one onwards that may be of one thing. */
function runFrom(seen: readonly Seen[], from: number): readonly Seen[] {
  const end = seen.findIndex((column, i) => {
    if (i < from) return false;
    const before = seen[i - 1];
    return (
      ofWhat(column) === undefined ||
      !isAmount(column) ||
      (i > from && before !== undefined && !areAlike(before, column) && !isOfWhole(before, column))
    );
  });
  return seen.slice(from, end < 0 ? undefined : end);
}

/** True where the first states the target of the whole time, and the second that of a year: 全周期目标值 | 2024年目标值. */
const isOfWhole = (whole: Seen, year: Seen): boolean =>
  ofWhat(whole) === "whole" && ["year", "dated"].includes(ofWhat(year) ?? "") && wordsSay(year.path, "target");

/** True where each is of another place, one at most of the year beside the whole; or where their words say nothing at all. */
function areTargets(run: readonly Seen[]): boolean {
  const of = run.map(ofWhat);
  const count = (what: Of): number => of.filter((each) => each === what).length;
  if (count("unsaid") > 0) return run.length >= ENOUGH && count("unsaid") === run.length && run.every(hasUnits);
  return run.length > 1 && count("year") <= 1;
}

/** What a column's words say that it is of; undefined where they say that it is no target. */
function ofWhat(column: Seen): Of | undefined {
  const { path, shared } = column;
  const leaf = leafOf(column);
  if (leaf === "" || shared) return undefined;
  const under = path.slice(0, -1).some((words) => wordsSay([words], "target"));
  const said = wordsSay(path, "target");
  const whose = leaf.replace(TARGET_END, "");
  if (under && OF_WHOLE.test(leaf)) return "whole";
  if (YEAR.test(whose)) return "dated";
  if (OF_WHOM.test(whose)) return "place";
  if (said && !under) return OF_WHOLE.test(leaf) ? "whole" : "year";
  const isMute = !columnKey(leaf) && !likelyColumn(leaf);
  if (under && isMute) return "place";
  return isMute ? "unsaid" : undefined;
}

/** True where hardly anything but figures, amounts and short words stands in a column. */
function isAmount({ cells: { said } }: Seen): boolean {
  const amounts = said.filter(
    ({ figure, measured, bound, sentence, length }) =>
      figure !== undefined || measured || bound || (!sentence && length <= 6),
  );
  return said.length > 1 && amounts.length >= said.length * ALIKE;
}

/** True where more than bare figures stands in a column: those may be anything. */
const hasUnits = ({ cells: { said } }: Seen): boolean =>
  said.filter((cell) => sortOf(cell) !== FIGURE).length * 2 > said.length;

/** True where two columns hold the same sort of thing row by row, figures and bounds set aside: ≥2公里 and 3公里. */
function areAlike(a: Seen, b: Seen): boolean {
  const pairs = b.cells.cells.flatMap((own, i) => {
    const other = a.cells.cells[i];
    return own && other ? [[sortOf(own), sortOf(other)] as const] : [];
  });
  const alike = pairs.filter(([own, other]) => own === other);
  return pairs.length > 1 && alike.length >= pairs.length * ALIKE;
}

const sortOf = ({ plain, figure, percent }: Traits): string =>
  figure !== undefined && !percent ? FIGURE : plain.replace(BOUNDS, "").replace(DIGITS, FIGURE);

const FIGURE = "#";
const BOUNDS = /[≥≤><=]/g;
const DIGITS = /\d[\d.,]*/g;
