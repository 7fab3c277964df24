import { addressKey } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { SurveyColumns } from "../table/survey";
import { SCORED_BY, type Entry, type Span } from "../table/table";
import { isSatisfactionWord, isScaleWord } from "../table/answers";
import { entryAt } from "./entry";
import { filled, rightEdge } from "./grid";
import { wordsSay } from "./columns/words";
import { columnKey } from "./lexicon";
import { acrossBlock, type AcrossHeader, type AcrossOption, type AcrossRow } from "./survey-across-block";
import type { BlockReader } from "./survey-block";
import { figureAt, figureBehind, figureUnder, inlineSatisfaction } from "./survey-figure";
import {
  isRespondentsLabel,
  isSatisfactionLabel,
  isTotalLabel,
  isWeakOptionHeader,
  measureOf,
  surveyRole,
} from "./survey-words";

/** The header of a row, if it is one: 选项 or a question's column, then answers, then what they come to. */
export function acrossHeaderAt(sheet: Sheet, row: number): AcrossHeader | undefined {
  const cells = filled(sheet, row, 1, Infinity);
  if (cells.length < 3 && !cells.every(([, { text }]) => isScaleWord(text))) return undefined;
  if (cells.length < 2 || cells.some(([, { text }]) => text.length > 30)) return undefined;
  const roles = cells.map(([, { text }]) => (isScaleWord(text) ? undefined : surveyRole(text)));
  const labelled = cells.findIndex(([, { text }], i) => roles[i] === "option" || isWeakOptionHeader(text));
  const scale = cells.filter(([, { text }]) => isScaleWord(text));
  const satisfied = cells.some(([, { text }]) => isSatisfactionWord(text));
  const first =
    labelled >= 0 && labelled < 3 && !roles.slice(labelled).some((role) => role === "count" || role === "percent")
      ? labelled + 1
      : scale.length >= 2 && satisfied
        ? cells.findIndex(([, { text }]) => isScaleWord(text))
        : -1;
  if (first < 0 || cells.slice(0, first).some(([, { text }]) => /[一二三]级/.test(text))) return undefined;
  const options: AcrossOption[] = [];
  const columns: SurveyColumns = {};
  let right = 0;
  for (const [i, [column, { text }]] of cells.entries()) {
    const span = { left: column, right: rightEdge(sheet, row, column) };
    const role = roles[i];
    if (i < first) {
      if (role === "question" || role === "weight") Object.assign(columns, { [role]: span });
    } else if (right > 0 && column > right + 1) break;
    else if (role && role !== "option") {
      if (!(role in columns)) Object.assign(columns, { [role]: span });
    } else if (columns.satisfaction === undefined && columns.respondents === undefined && !isFigure(text))
      options.push({ text, span });
    else if (isScaleWord(text)) options.push({ text, span });
    if (i >= first) right = span.right;
  }
  if (options.length < 2 || options.filter(({ text }) => namesFormColumn(text)).length > 1) return undefined;
  const split = splitOptions(sheet, row, options);
  const header: AcrossHeader = {
    row,
    bottom: split ? row + 1 : row,
    left: cells[0]![0],
    right,
    options: split ?? options,
    columns,
    hundred: cells.some(([, { text }]) => /[(（][%％][)）]/.test(text)),
  };
  const isAsked = scale.length > 0 || roles.includes("option") || isMeasured(sheet, header);
  return isAsked && hasFigures(sheet, header) ? header : undefined;
}

/** 得分, 扣分原因: what the columns of a form are called is no answer. */
const namesFormColumn = (text: string): boolean =>
  !isScaleWord(text) && (columnKey(text) !== undefined || SCORED_BY.some((meaning) => wordsSay([text], meaning)));

/** True where the rows below say what their figures are: 类别 alone heads the columns of any table. */
const isMeasured = (sheet: Sheet, { bottom, left, options }: AcrossHeader): boolean =>
  [1, 2, 3].some((by) =>
    labelsOf(sheet, bottom + by, left, options[0]!.span.left - 1).some(({ text }) => measureOf(text) !== undefined),
  );

const isFigure = (text: string): boolean => /^[\d.]+%?$/.test(text.trim());

const hasFigures = (sheet: Sheet, { bottom, options }: AcrossHeader): boolean =>
  [1, 2, 3].some((by) => options.filter(({ span }) => figureUnder(sheet, bottom + by, span)).length >= 2);

/** 人数 | 占比 below each answer. */
function splitOptions(sheet: Sheet, row: number, options: readonly AcrossOption[]): AcrossOption[] | undefined {
  const split = options.map((option, i): AcrossOption => {
    const next = options[i + 1]?.span.left ?? option.span.right + 2;
    const right = Math.max(option.span.right, Math.min(next - 1, option.span.left + 1));
    const under = filled(sheet, row + 1, option.span.left, right);
    const at = (role: "count" | "percent"): Span | undefined => {
      const column = under.find(([, { text }]) => surveyRole(text) === role)?.[0];
      return column === undefined ? undefined : { left: column, right: column };
    };
    const count = at("count"),
      percent = at("percent");
    return { ...option, span: { left: option.span.left, right }, ...(count && { count }), ...(percent && { percent }) };
  });
  return split.every(({ count, percent }) => count ?? percent) ? split : undefined;
}

/** The blocks under a header: one where the labels say what the figures are, one a question where they ask. */
export const readAcross: BlockReader<AcrossHeader> = (sheet, header, limit, title) => {
  const groups = new Map<number, AcrossRow[]>();
  for (let row = header.bottom + 1; row <= limit; row += 1) {
    const read = readRow(sheet, header, row);
    if (!read) break;
    const key = read.total ? -row : read.asked ? addressKey(read.asked.address) : ([...groups.keys()].at(-1) ?? 0);
    groups.set(key, [...(groups.get(key) ?? []), read]);
  }
  return [...groups.values()].flatMap((rows) => acrossBlock(sheet, header, rows, title) ?? []);
};

/** A row of figures under the answers; undefined where the block has ended. */
function readRow(sheet: Sheet, header: AcrossHeader, row: number): AcrossRow | undefined {
  const { left, right, options, columns } = header;
  const labels = labelsOf(sheet, row, left, options[0]!.span.left - 1);
  const figures = options.filter(({ span }) => figureUnder(sheet, row, span)).length;
  const tail = [columns.satisfaction, columns.final, columns.respondents].some((span) => figureUnder(sheet, row, span));
  const words = labels.filter(({ text }) => !isFigure(text));
  if (figures === 0 && !tail) {
    const [first] = filled(sheet, row, left, right);
    const inline = first && inlineSatisfaction(sheet, { row, column: first[0] });
    if (inline) return { row, satisfaction: inline };
    const said = words.find(({ text }) => isSatisfactionLabel(text) || isRespondentsLabel(text));
    const behind = said && figureBehind(sheet, row, said.address.column, right);
    if (!said || !behind) return undefined;
    return isSatisfactionLabel(said.text) ? { row, satisfaction: behind } : { row, respondents: behind };
  }
  const total = words.find(({ text }) => isTotalLabel(text));
  const said = words.find(({ text }) => isSatisfactionLabel(text) || (isRespondentsLabel(text) && figures < 2));
  if (said && !total && figures < 2) {
    const behind = figureAt(sheet, { row, column: options[0]!.span.left }) ?? figureBehind(sheet, row, left, right);
    return isSatisfactionLabel(said.text)
      ? { row, ...(behind && { satisfaction: behind }) }
      : { row, ...(behind && { respondents: behind }) };
  }
  const measure = words.map(({ text }) => measureOf(text)).findLast((found) => found !== undefined);
  const asked = questionIn(header, words);
  return { row, ...(measure && { measure }), ...(total && { total }), ...(asked && !total && { asked }) };
}

/** The label that is a question. A block with its question above has labels of figures only, whatever they are called. */
function questionIn({ columns: { question } }: AcrossHeader, words: readonly Entry[]): Entry | undefined {
  const candidates = words.filter(({ text }) => measureOf(text) === undefined);
  if (question) {
    const under = candidates.filter(
      ({ address }) => address.column >= question.left && address.column <= question.right,
    );
    return under[0] ?? candidates.at(-1);
  }
  return candidates.find(({ text }) => text.length >= 6 || /满意|您|[?？]/.test(text));
}

function labelsOf(sheet: Sheet, row: number, left: number, right: number): Entry[] {
  const labels: Entry[] = [];
  for (let column = left; column <= right; column += 1) {
    const entry = entryAt(sheet, { row, column });
    if (entry.text !== "") labels.push(entry);
  }
  return labels;
}
