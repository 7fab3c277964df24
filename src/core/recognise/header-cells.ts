import { mergeAt, type Sheet } from "../sheet/sheet";
import type { ColumnKey, Columns, Span } from "../table/table";
import { filled, rightEdge } from "./grid";
import { columnKey, headerText, SUB_COLUMN_WORDS } from "./lexicon";

/** A filled cell of a header row, and what its words mean as a column. */
export interface Hit {
  readonly column: number;
  readonly right: number;
  readonly text: string;
  readonly key: ColumnKey | undefined;
}

export const LEVELS: readonly ColumnKey[] = ["level1", "level2", "level3"];

/** A column of rules by these words alone is one only where no other is. */
const POINTS_OF_VIEW = /评价要点|指标说明/;

export const isLevel = (key: ColumnKey | undefined): boolean => key !== undefined && LEVELS.includes(key);

export const hitsOf = (sheet: Sheet, row: number): Hit[] =>
  filled(sheet, row, 1, Infinity).map(([column, cell]) => ({
    column,
    right: rightEdge(sheet, row, column),
    text: cell.text,
    key: columnKey(cell.text),
  }));

/**
 * The hits without the names of sections: 绩效指标 beside 三级指标 or in front of the levels, and what is numbered in front
 * of them (四、年度绩效指标完成情况).
 */
export function withoutSections(hits: readonly Hit[]): Hit[] {
  const named = hits.some(({ key, text }) => key === "level3" && headerText(text).includes("三级"));
  return hits.map((hit, i) => {
    const inFront = hits.slice(i + 1).some(({ key }) => key === "level1" || key === "level2");
    const numbered = inFront && /^[一二三四五六七八九十]+[、.]/.test(hit.text.trim());
    const word = headerText(hit.text);
    const group = hit.key === "level3" && !word.includes("三级") && (named || (inFront && !word.includes("名称")));
    return numbered || group ? { ...hit, key: undefined } : hit;
  });
}

/** Tables that stand beside each other: a new one begins where the first meaning of a row of meanings comes again. */
export function splitBeside(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [[]];
  for (const [i, hit] of hits.entries()) {
    const before = hits[i - 1],
      first = groups.at(-1)!.find(({ key }) => key !== undefined)?.key;
    const begins = (key: ColumnKey | undefined): boolean =>
      key !== undefined && key === first && (isLevel(key) || key === "project");
    // The name of a section may stand in front of the levels of the second table too.
    const section =
      hit.key === undefined && before !== undefined && hit.column > before.right + 1 && begins(hits[i + 1]?.key);
    if (section || (begins(hit.key) && groups.at(-1)!.some(({ key }) => key !== undefined))) groups.push([]);
    groups.at(-1)!.push(hit);
  }
  return groups.map(joined);
}

/** Words beyond an empty column belong to something else, unless a column that we know follows. */
function joined(hits: readonly Hit[]): Hit[] {
  const last = hits.findLastIndex(({ key }) => key !== undefined);
  let end = last;
  while (end >= 0 && end + 1 < hits.length && hits[end + 1]!.column === hits[end]!.right + 1) end += 1;
  return hits.slice(0, end + 1);
}

/** One column for each meaning: the first that names it; a target that was adjusted counts once somebody has filled it in. */
export function assign(hits: readonly Hit[], isFilled: (column: number) => boolean): Columns {
  const columns: Partial<Record<ColumnKey, Span>> = {};
  const weights = hits.filter(({ key }) => key === "weight").length;
  let points: Span | undefined;
  for (const [i, { key, column, right, text }] of hits.entries()) {
    const span = { left: column, right };
    const before = hits[i - 1]?.key;
    // 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值
    if (key === "weight" && weights > 1 && before === "level1") columns.weight1 = span;
    else if (key === "weight" && weights > 1 && before === "level2") columns.weight2 = span;
    else if (key === "target" && columns.target && /调整/.test(text) && isFilled(column)) columns.target = span;
    // 评价要点 says what is looked at where a column of its own says how it is scored.
    else if (key === "rule" && points !== undefined && points === columns.rule && !POINTS_OF_VIEW.test(text)) {
      columns.explanation ??= points;
      columns.rule = span;
    } else if (key && !columns[key]) columns[key] = span;
    if (columns.rule === span && POINTS_OF_VIEW.test(text)) points = span;
  }
  return withSplitLevels(withGroupsInFront(columns));
}

/** 评价内容 in front of the names is what they are grouped by, not what explains them. */
function withGroupsInFront(columns: Columns): Columns {
  const { explanation, ...others } = columns;
  const group = explanation && others.level3 && !others.level1 && !others.level2;
  return group && explanation.left < others.level3!.left ? { level1: explanation, ...others } : columns;
}

/** 绩效指标 merged over the columns of the levels, none of which has a name of its own. */
function withSplitLevels(columns: Columns): Columns {
  const { level1, level2, level3 } = columns;
  if (level1 || level2 || !level3 || level3.right === level3.left) return columns;
  const at = (column: number): Span => ({ left: column, right: column });
  const three = level3.right - level3.left >= 2;
  return {
    level1: at(level3.left),
    ...(three && { level2: at(level3.left + 1) }),
    ...columns,
    level3: { left: level3.left + (three ? 2 : 1), right: level3.right },
  };
}

/** The hits of two header rows read together, cell over cell. */
export function stack(sheet: Sheet, top: number, upper: readonly Hit[], lower: readonly Hit[]): Hit[] {
  const result: Hit[] = [];
  for (const hit of upper) {
    const merge = mergeAt(sheet, { row: top, column: hit.column });
    const next = upper.find((other) => other.column > hit.column);
    // Without merged cells a group's name stands over the first of its columns only.
    const right = merge
      ? merge.right
      : Math.max(hit.right, Math.min((next?.column ?? Infinity) - 1, lower.at(-1)?.right ?? 0));
    const under = lower.filter(({ column }) => column >= hit.column && column <= right);
    if (under.length === 0) result.push(hit);
    for (const cell of under) {
      const over = headerText(hit.text),
        word = headerText(cell.text);
      const sub = SUB_COLUMN_WORDS.find(([a, b]) => a.test(over) && b.test(word))?.[2];
      result.push({ ...cell, key: sub ?? cell.key ?? (under.length === 1 ? hit.key : undefined) });
    }
  }
  const covered = new Set(result.map(({ column }) => column));
  return [...result, ...lower.filter(({ column }) => !covered.has(column))].sort((a, b) => a.column - b.column);
}
