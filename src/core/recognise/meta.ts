import { moneyUnit } from "../quantity/money";
import { normalise } from "../words/notation";
import type { Sheet } from "../sheet/sheet";
import type { Entry, Kind, Meta, Span } from "../table/table";
import { entryAt, entryUnder } from "./entry";
import { filled } from "./grid";
import { budgetKey, columnKey, headerText, META_LABELS, metaKey, TITLE_WORDS } from "./lexicon";

type MetaKey = "project" | "department" | "unit";

const isLabel = (text: string): boolean => metaKey(text) !== undefined || META_LABELS.test(headerText(text));

/** 二〇二三年 → 2023年 */
const withArabicYear = (text: string): string =>
  text.replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/, (digits) =>
    [...digits].map((digit) => "〇一二三四五六七八九".indexOf(/[○零]/.test(digit) ? "〇" : digit)).join(""),
  );

/** What the rows above the header say: 项目名称, 主管部门, 实施单位, year, unit of the money. */
export function readMeta(sheet: Sheet, top: number, bottom: number, left: number, right: number): Meta {
  const found: Partial<Record<MetaKey, string>> = {};
  let year: number | undefined,
    money: string | undefined,
    metaSeen = false,
    unitIsSure = false;
  for (const row of sheet.rows.keys()) {
    if (row < top || row > bottom) continue;
    const cells = filled(sheet, row, left, right);
    for (const [i, [, cell]] of cells.entries()) {
      const text = cell.text.trim(),
        plain = withArabicYear(normalise(text));
      const inline = /^([^:：]{2,16})[:：](.*)$/s.exec(text);
      const key = metaKey(inline ? inline[1]! : text);
      money ??= moneyUnit(plain)?.symbol;
      if (key) {
        const next = cells[i + 1]?.[1].text.trim();
        const value =
          inline && inline[2]!.trim() !== "" ? inline[2]!.trim() : next && !isLabel(next) ? next : undefined;
        // Who carries the project out outranks whose form it is.
        const outranks: boolean = key === "unit" && /实施|执行|承担|项目单位/.test(text) && !unitIsSure;
        if (value && (found[key] === undefined || outranks)) {
          found[key] = value;
          unitIsSure ||= outranks;
        }
        metaSeen = true;
      }
      const named = /^\(?((?:19|20)\d\d)年?(?:度)?\)?/.exec(plain)?.[1];
      const titled = /((?:19|20)\d\d)年/.exec(plain)?.[1];
      if (
        year === undefined &&
        (!metaSeen ||
          /^(?:预算|评价|自评|所属)?年度$/.test(headerText(cells[i - 1]?.[1].text ?? "")) ||
          /^\((?:19|20)\d\d年度?\)$/.test(plain))
      )
        year = plain.length <= 40 && (titled ?? named) ? Number(titled ?? named) : undefined;
    }
  }
  return { ...(year !== undefined && { year }), ...found, ...(money && { money }) };
}

const FRONT = /^(?:附[件表]\d*[:、.]?|表\d+(?:-\d+)?[:、.]?|(?:19|20)\d\d年度?(?:[的—-])?)+/;
const NAMED = /^(?<project>.{4,}?项目)(?:支出)?(?:绩效|评价|指标|考核)/;
const REPORTED = /报告\((?<project>.{4,})\)$/;

/** An evaluation's tables name their project in the title: 附件1：某某建设项目绩效评价指标体系, 绩效评价报告（某某）. */
export function withTitle(meta: Meta, title: string, kind: Kind): Meta {
  if (meta.project !== undefined || (kind !== "framework" && kind !== "score-sheet")) return meta;
  const plain = normalise(title).replace(FRONT, "");
  const project = (NAMED.exec(plain) ?? REPORTED.exec(plain))?.groups?.["project"];
  return project === undefined || /^(?:市|省|区|县|部门|财政|本)?级?(?:预算)?项目$/.test(project)
    ? meta
    : { ...meta, project };
}

/** The title: the first text above the header that reads like one, or the first text at all. */
export function readTitle(sheet: Sheet, top: number, bottom: number, left: number, right: number): string {
  let first = "";
  for (const row of sheet.rows.keys()) {
    if (row < top || row >= bottom) continue;
    for (const [, cell] of filled(sheet, row, left, right)) {
      const plain = normalise(cell.text);
      if (isLabel(cell.text) || budgetKey(cell.text) || columnKey(cell.text) || plain.length > 60) continue;
      if (/^附[件表][\d一二三四五六七八九十]*(?:-\d+)?:?$/.test(plain)) continue;
      // The heading of a section (2. 评价指标体系) is no title where one stands above it.
      const numbered = first !== "" && /^(?:\d+|[一二三四五六七八九十]+)[.、]/.test(plain);
      if (TITLE_WORDS.test(plain) && !numbered) return cell.text.trim();
      first ||= cell.text.trim();
    }
  }
  return first;
}

/** The grade stated around a table: 评价等级 | 良, 自评等级：优, 优□ 良☑ 中□ 差□. */
export function readGrade(sheet: Sheet, top: number, bottom: number, left: number, right: number): Entry | undefined {
  for (const row of sheet.rows.keys()) {
    if (row < top || row > bottom) continue;
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
