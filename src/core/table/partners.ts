import { normalise } from "../words/notation";
import { wordingOf } from "../quantity/wording";
import { ORDINALS } from "../words/numerals";
import type { Indicator, Kind, Table } from "./table";

/** Two tables that speak of the same indicators: an evaluation's framework or score sheet, and another one of it. */
export interface Partners {
  /** The share of the smaller table's names that the other one has too, 0 to 1. */
  readonly overlap: number;
  readonly table: Table;
}

/** Fewer names in common than this, and two tables are of different evaluations. */
const LEAST_OVERLAP = 0.5;

/** An indicator's name as it is compared: without numbering, brackets, spaces and the points in it. */
export const comparedName = ({ level1, level2, level3 }: Indicator): string =>
  comparedText(level3.name || level2.name || level1.name);

/** 决策(12分) is called 决策. */
const POINTS = /\(\d+(?:\.\d+)?分?\)$/;
const NUMBER = new RegExp(`^(?:[A-Z]\\d*[、.]?(?=\\p{sc=Han})|\\d+[、.]|[(（][${ORDINALS}\\d]+[)）])`, "u");

export const comparedText = (name: string): string =>
  wordingOf(normalise(name).replace(POINTS, "").replace(NUMBER, ""));

const BRACKETS = /[(（].*?[)）]/g;
const OF_PROJECT = /^项目(?=.{2})/;
const INDICATORS = /(?<=.{2})类?指标$/;

/** A group's name as summaries write it: 项目决策指标（12分） and 决策 are the same. */
export const comparedGroup = (name: string): string =>
  comparedText(name.replace(BRACKETS, "")).replace(OF_PROJECT, "").replace(INDICATORS, "");

/** The tables of a kind beside another one, those with the most names in common first, a whole one before its parts. */
export const partnersOf = (table: Table, kind: Kind, tables: readonly Table[]): readonly Partners[] =>
  tables
    .filter((other) => other !== table && other.kind === kind)
    .map((other) => ({ table: other, overlap: overlapOf(table, other) }))
    .sort((a, b) => b.overlap - a.overlap || b.table.indicators.length - a.table.indicators.length);

/** True for a partner that belongs with the table by what both say: of the same project, where both name one, with enough names in common. */
export const belongs = (table: Table, partner: Partners): boolean =>
  sameProject(table, partner.table) && partner.overlap >= LEAST_OVERLAP;

const sameProject = (a: Table, b: Table): boolean =>
  a.meta.project === undefined ||
  b.meta.project === undefined ||
  comparedText(a.meta.project) === comparedText(b.meta.project);

function overlapOf(a: Table, b: Table): number {
  const [one, other] = [a, b].map(({ indicators }) => new Set(indicators.map(comparedName)));
  const smaller = Math.min(one!.size, other!.size);
  const common = [...one!].filter((name) => other!.has(name)).length;
  return smaller === 0 ? 0 : common / smaller;
}
