import { normalise } from "../words/notation";
import type { Indicator, Level, Role } from "../table/table";
import { isLevel2Name } from "./lexicon";

/** What the parts of the usual forms belong under: 数量, 质量, 时效, 成本 are outputs. */
const PARENTS: readonly (readonly [RegExp, Role])[] = [
  [/满意/, "satisfaction"],
  [/数量|质量|时效|成本/, "output"],
  [/经济|社会|生态|环境|可持续/, "benefit"],
];

const parentOf = ({ name }: Level): Role | undefined =>
  isLevel2Name(name) ? PARENTS.find(([words]) => words.test(normalise(name)))?.[1] : undefined;

/** The number that a form gives the indicators of a group: 指标3：… → 3. */
const numberIn = ({ level3 }: Indicator): number | undefined => {
  const number = /^(?:三级)?(?:指标)?\(?(\d{1,2})[):、](?!\d)/.exec(normalise(level3.name))?.[1];
  return number === undefined ? undefined : Number(number);
};

/** The indicators under their groups where the name of one has slipped some rows down or up, as a paste from PDF leaves it. */
export const withStrayNames = (indicators: readonly Indicator[]): readonly Indicator[] => raised(lowered(indicators));

/** A name that groups the rows above it, too: in front of it stands none, and the parts that those belong to are its own. */
function lowered(indicators: readonly Indicator[]): readonly Indicator[] {
  const named = indicators.findIndex(({ level1 }) => level1.name !== "");
  const level1 = indicators[named]?.level1;
  const above = indicators.slice(0, Math.max(0, named));
  if (!level1 || !above.every(({ level2 }) => parentOf(level2) !== undefined && parentOf(level2) === level1.role))
    return indicators;
  return indicators.map((each, i) => (i < named ? { ...each, level1 } : each));
}

/**
 * 成本指标 under 一级指标 beside 时效指标 is no group of it but the next one, which begins where the numbers of the indicators begin
 * again. Where they do not, it is not known what it groups, and it is left where it stands.
 */
function raised(indicators: readonly Indicator[]): readonly Indicator[] {
  let read = indicators;
  for (let at = 1; at < indicators.length; at += 1) {
    const { row, level1: stray, level2 } = read[at]!;
    const { level1 } = read[at - 1]!;
    const isOwn = stray.address?.row === row && level2.address?.row === row;
    const parent = parentOf(stray);
    if (!isOwn || !parent || parentOf(level2) !== parent || level1.role !== parent) continue;
    const rest = read.slice(at).findIndex((each) => each.level1 !== stray);
    const end = rest < 0 ? read.length : at + rest;
    const begin = read.findIndex((each, i) => i > at && i < end && each.level2 === level2 && numberIn(each) === 1);
    if (begin < 0) continue;
    read = read.map((each, i) => {
      if (i < at || i >= end) return each;
      const isBelow = i >= begin && each.level2 === level2;
      return { ...each, level1, ...(isBelow && { level2: stray }), ...(i === at && { shiftedLevel: true }) };
    });
  }
  return read;
}
