import { moneyUnit } from "../quantity/money";
import { normalise } from "../words/notation";
import { YEAR_IN_WORDS, yearOf } from "../words/years";
import type { Range } from "../sheet/address";
import { rowsIn, type Sheet } from "../sheet/sheet";
import type { Entry, Meta, Span } from "../table/table";
import { entryAt, entryUnder } from "./entry";
import { filled } from "./grid";
import { budgetKey, columnKey, headerText, isMetaLabel, likelyMetaKey, metaKey, TITLE_WORDS } from "./lexicon";
import { titled } from "./titled";

type MetaKey = "project" | "department" | "unit";

/** 二〇二三年 → 2023年 */
const withArabicYear = (text: string): string => text.replace(IN_WORDS, (words) => String(yearOf(words)));
const IN_WORDS = new RegExp(YEAR_IN_WORDS);

/** What a cell says of a table, and how specific that is. */
interface Said {
  readonly key: MetaKey;
  readonly value: string;
  readonly rank: number;
}

/** Who carries a project out outranks whose form it is, a label one that only looks like it, this a title, and of equals the first counts. */
const RANKS = { named: 4, labelled: 3, likely: 2, whole: 1, titled: 0 } as const;
/** Labels that say just which of the bodies they mean. */
const NAMED: Readonly<Record<MetaKey, RegExp>> = {
  project: /名称/,
  department: /主管|一级/,
  unit: /实施|执行|承担|承办|项目单位/,
};
/** A form of all that a body does: who fills it in is the department. */
const WHOLE = /整体(?:支出|绩效|预算)/;
const LABELLED = /^(?<label>[^:：]{2,16})[:：](?<value>.*)$/s;
/** Between what one label says and the next label in the same cell: 主管部门：市水务局    实施单位：河道所. */
const NEXT_LABEL = /(?:\s{2,}|\s*\n\s*|[;；]\s*)(?=[^:：\s;；]{2,12}[:：])/;
const YEAR = /((?:19|20)\d\d)年/;
const YEAR_FIRST = /^\(?((?:19|20)\d\d)年?(?:度)?\)?/;
const YEAR_LAST = /表\(((?:19|20)\d\d)\)$/;
const YEAR_ONLY = /^\((?:19|20)\d\d年度?\)$/;
const YEAR_LABEL = /^(?:预算|评价|自评|所属|项目|实施|执行|考核|申报|填报|支出|资金|实施期)?年[度份]$/;
/** Longer texts are no titles. */
const LONGEST_TITLE = 60;
const LONGEST_WITH_YEAR = 40;

/** What the rows above the header say: 项目名称, 主管部门, 实施单位, year, unit of the money; what a title names where no label does. */
export function readMeta(sheet: Sheet, top: number, bottom: number, left: number, right: number): Meta {
  const said: Said[] = [];
  let year: number | undefined,
    money: string | undefined,
    labels = false,
    whole = false;
  for (const row of rowsIn(sheet, top, bottom)) {
    const texts = filled(sheet, row, left, right).flatMap(([, cell]) => cell.text.trim().split(NEXT_LABEL));
    for (const [i, text] of texts.entries()) {
      const plain = withArabicYear(normalise(text));
      money ??= moneyUnit(plain)?.symbol;
      const own = labelOf(text);
      const key = metaKey(own);
      if (key) {
        const value = valueOf(text, texts[i + 1]);
        if (value !== undefined) said.push({ key, value, rank: NAMED[key].test(text) ? RANKS.named : RANKS.labelled });
        labels = true;
      }
      const likely = key ? undefined : likelyMetaKey(own);
      const value = likely && valueOf(text, texts[i + 1]);
      // 项目 heads the amounts of a budget as well.
      if (likely && value !== undefined && !isHeading(value)) said.push({ key: likely, value, rank: RANKS.likely });
      if (!key && !labels && plain.length <= LONGEST_TITLE) {
        whole ||= WHOLE.test(plain);
        for (const [each, value] of Object.entries(titled(text)))
          said.push({ key: each as MetaKey, value, rank: RANKS.titled });
      }
      const label = headerText(text === own ? (texts[i - 1] ?? "") : own);
      const tells = !labels || YEAR_LABEL.test(label) || YEAR_ONLY.test(plain);
      if (tells) year ??= yearIn(plain);
    }
  }
  const own = whole ? said.filter(({ key }) => key === "unit") : [];
  said.push(...own.map(({ value }): Said => ({ key: "department", value, rank: RANKS.whole })));
  return { ...(year !== undefined && { year }), ...mostSpecific(said), ...(money && { money }) };
}

/** The label in a cell that says something behind it too, else all that stands in it. */
const labelOf = (text: string): string => LABELLED.exec(text)?.groups?.["label"] ?? text;

/** What stands behind a label, in its cell or in the next one; undefined where the form leaves it open. */
function valueOf(text: string, next: string | undefined): string | undefined {
  const inline = LABELLED.exec(text)?.groups?.["value"]?.trim();
  if (inline) return inline;
  return next && !isMetaLabel(next) && likelyMetaKey(next) === undefined ? next : undefined;
}

const isHeading = (text: string): boolean =>
  budgetKey(text) !== undefined || columnKey(text) !== undefined || !NAME.test(text);

/** A name has signs other than figures and marks. */
const NAME = /\p{L}{2}/u;

function yearIn(plain: string): number | undefined {
  const year =
    plain.length <= LONGEST_WITH_YEAR
      ? (YEAR.exec(plain) ?? YEAR_FIRST.exec(plain) ?? YEAR_LAST.exec(plain))?.[1]
      : undefined;
  return year === undefined ? undefined : Number(year);
}

/** Of each key what is said most specifically, and first. */
function mostSpecific(said: readonly Said[]): Partial<Record<MetaKey, string>> {
  const best: Partial<Record<MetaKey, Said>> = {};
  for (const each of said) if (each.rank > (best[each.key]?.rank ?? -1)) best[each.key] = each;
  return Object.fromEntries(Object.values(best).map(({ key, value }) => [key, value]));
}

/** The title: the first text above the header that reads like one, or the first text at all. */
export function readTitle(sheet: Sheet, top: number, bottom: number, left: number, right: number): string {
  let first = "";
  for (const row of rowsIn(sheet, top, bottom - 1)) {
    for (const [, cell] of filled(sheet, row, left, right)) {
      const plain = normalise(cell.text);
      if (isMetaLabel(cell.text) || budgetKey(cell.text) || columnKey(cell.text) || plain.length > 60) continue;
      if (/^附[件表][\d一二三四五六七八九十]*(?:-\d+)?:?$/.test(plain)) continue;
      // The heading of a section (2. 评价指标体系) is no title where one stands above it.
      const numbered = first !== "" && /^(?:\d+|[一二三四五六七八九十]+)[.、]/.test(plain);
      if (TITLE_WORDS.test(plain) && !numbered) return cell.text.trim();
      first ||= cell.text.trim();
    }
  }
  return first;
}

/** The grade stated around a table: 评价等级 | 良, 自评等级：优, 优□ 良☑ 中□ 差□; `heads` are rows whose words head a column of grades instead. */
export function readGrade(
  sheet: Sheet,
  { top, bottom, left, right }: Range,
  heads: readonly number[],
): Entry | undefined {
  for (const row of rowsIn(sheet, top, bottom)) {
    if (heads.includes(row)) continue;
    const cells = filled(sheet, row, left, right);
    for (const [i, [column, cell]] of cells.entries()) {
      if (!/等\s*[级次]|级\s*别/.test(cell.text)) continue;
      const plain = normalise(cell.text);
      const inline = /^(?:绩效|评价|自评|评定|考核|综合)*(?:等级|等次|级别):(.+)$/.exec(plain);
      const label = /^(?:绩效|评价|自评|评定|考核|综合)*(?:等级|等次|级别):?$/.test(plain);
      const value = inline?.[1] ?? (label ? normalise(cells[i + 1]?.[1].text ?? "") : "");
      const below = label ? entryAt(sheet, { row: row + 1, column }) : undefined;
      const grade = gradeIn(value) ?? (below && gradeIn(normalise(below.text)));
      if (!grade) continue;
      if (!gradeIn(value)) return { ...below!, text: grade };
      const address = inline ? { row, column } : { row, column: cells[i + 1]![0] };
      return { ...entryAt(sheet, address), text: grade };
    }
  }
  return undefined;
}

/** The grade in the total row, where a column of grades heads it. */
export function gradeUnder(sheet: Sheet, row: number, span: Span): Entry | undefined {
  const entry = entryUnder(sheet, row, span);
  const grade = gradeIn(normalise(entry.text));
  return grade === undefined ? undefined : { ...entry, text: grade };
}

function gradeIn(text: string): string | undefined {
  const ticked = /(?:[☑√✓■●]\(?([优良中差])|([优良中差])\)?(?:秀|好|等)?[☑√✓■●])/.exec(text);
  return ticked?.[1] ?? ticked?.[2] ?? /^"?([优良中差])(?:秀|好|等)?"?$/.exec(text)?.[1];
}
