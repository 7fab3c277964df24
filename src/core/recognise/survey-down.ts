import { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import { textAt, type Sheet } from "../sheet/sheet";
import { addressKey } from "../sheet/address";
import type { Figure, Respondents, SurveyColumns, SurveyOption, SurveyQuestion } from "../table/survey";
import type { Span } from "../table/table";
import { isScaleWord } from "../table/answers";
import { entryUnder } from "./entry";
import { filled, rightEdge, runsOf } from "./grid";
import { figureBehind, figureUnder, inlineSatisfaction, statedRespondents } from "./survey-figure";
import { optionWeight, type Block, type BlockReader, type Row } from "./survey-block";
import {
  isQuestion,
  isRespondentsLabel,
  isSatisfactionLabel,
  isWeakOptionHeader,
  saysMultiple,
  surveyRole,
} from "./survey-words";

/** A header over answers that stand one below the other: 选项 | 小计 | 比例, with the question in front of it or above. */
export interface DownHeader {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly columns: SurveyColumns & { readonly option: Span };
  /** The question, where it stands in the place of 选项. */
  readonly asks: boolean;
  readonly hundred: boolean;
}

/** The headers of a row; several where blocks stand beside each other. */
export function downHeadersAt(sheet: Sheet, row: number): DownHeader[] {
  // Figures name nothing; those of another table beside this one have an empty column in front.
  const runs = runsOf(sheet, row, filled(sheet, row, 1, Infinity));
  const cells = runs.filter((run) => !run.some(([, { text }]) => FIGURE.test(text.trim()))).flat();
  if (cells.length < 2) return [];
  if (!cells.some(([, { text }]) => ["count", "percent"].includes(surveyRole(text) ?? ""))) return [];
  const headers: DownHeader[] = [];
  for (const [i, [column, { text }]] of cells.entries()) {
    const role = surveyRole(text);
    const scaleBelow = isScaleWord(textAt(sheet, { row: row + 1, column }));
    const asks = role === undefined && isQuestion(text);
    if (role !== "option" && !asks && !(isWeakOptionHeader(text) && scaleBelow)) continue;
    const columns: SurveyColumns & { option: Span } = {
      option: { left: column, right: rightEdge(sheet, row, column) },
    };
    let hundred = false,
      right = columns.option.right;
    for (const [at, cell] of cells.slice(i + 1)) {
      const key = surveyRole(cell.text);
      if (key === "option" || at > right + 1 || (key && key in columns)) break;
      right = rightEdge(sheet, row, at);
      if (key && key !== "question") Object.assign(columns, { [key]: { left: at, right } });
      if (key === "percent") hundred = /[%％]/.test(cell.text);
    }
    if (!columns.count && !columns.percent) continue;
    let left = column;
    for (const [at, cell] of cells.slice(headers.length > 0 ? i : 0, i).reverse()) {
      if (surveyRole(cell.text) === "question" && !asks)
        Object.assign(columns, { question: { left: at, right: rightEdge(sheet, row, at) } });
      left = at;
    }
    headers.push({ row, left, right, columns: withScores(sheet, row, columns), asks, hundred });
  }
  return headers;
}

const FIGURE = /^[\d.]+[%％]?$/;

type Columns = DownHeader["columns"];

/** 分数 over what each answer adds to the whole, and not over what it counts for: then the figures add up to the last one. */
function withScores(sheet: Sheet, top: number, { weight, ...others }: Columns): Columns {
  const figures: Decimal[] = [];
  for (let row = top + 1; weight; row += 1) {
    const value = figureUnder(sheet, row, weight)?.value;
    const label = entryUnder(sheet, row, others.option).text;
    if (!value || label === "") break;
    if (isRespondentsLabel(label) && figures.length > 1)
      return sum(figures).minus(value).abs().lte(ROUNDED) ? { ...others, score: weight } : { ...others, weight };
    figures.push(value);
  }
  return { ...others, ...(weight && { weight }) };
}

/** What figures of two decimals may miss their sum by. */
const ROUNDED = new Decimal("0.03");

/** The blocks under a header: one, or as many as questions stand in its column. */
export const readDown: BlockReader<DownHeader> = (sheet, header, limit, title) => {
  const rows: DownRow[] = [];
  let row = header.row + 1;
  for (; row <= limit; row += 1) {
    const read = readRow(sheet, header, row);
    if (!read) break;
    rows.push(read);
  }
  const { question } = header.columns;
  if (!question)
    return blockOf(header, rows, title ?? { row: header.row, text: header.asks ? optionHeader(sheet, header) : "" });
  const groups = new Map<number, { title: Row; rows: DownRow[] }>();
  let last: { title: Row; rows: DownRow[] } | undefined;
  for (const each of rows) {
    const { address, text } = entryUnder(sheet, each.row, question);
    const key = addressKey(address);
    if (text !== "" && !groups.has(key) && !isRespondentsLabel(text)) {
      last = { title: { row: address.row, text }, rows: [] };
      groups.set(key, last);
    }
    last?.rows.push(each);
  }
  const blocks = [...groups.values()].flatMap((group) => blockOf(header, group.rows, group.title));
  return blocks;
};

const optionHeader = (sheet: Sheet, { row, columns: { option } }: DownHeader): string =>
  textAt(sheet, { row, column: option.left });

interface DownRow {
  readonly row: number;
  readonly option?: SurveyOption;
  readonly respondents?: Respondents;
  readonly percentTotal?: Figure;
  readonly satisfaction?: Figure;
  /** What stands in the columns of the block's own respondents and satisfaction. */
  readonly beside: { readonly respondents?: Figure; readonly satisfaction?: Figure };
}

/** A row of a block; undefined where the block has ended. */
function readRow(sheet: Sheet, { left, right, columns }: DownHeader, row: number): DownRow | undefined {
  const { option } = columns;
  const label = entryUnder(sheet, row, option);
  const own = label.address.row === row ? label.text : "";
  const front = own !== "" ? own : (filled(sheet, row, left, option.right)[0]?.[1].text ?? "");
  if (front === "") return undefined;
  const inline = inlineSatisfaction(sheet, label.address);
  if (inline) return { row, satisfaction: inline, beside: {} };
  const stated = front.length <= 20 ? statedRespondents(label.address, front) : undefined;
  if (stated) return { row, respondents: { address: stated.address, count: stated.count }, beside: {} };
  const count = figureUnder(sheet, row, columns.count),
    percent = figureUnder(sheet, row, columns.percent);
  const inColumn = figureUnder(sheet, row, columns.satisfaction);
  const people = figureUnder(sheet, row, columns.respondents);
  const beside = { ...(people && { respondents: people }), ...(inColumn && { satisfaction: inColumn }) };
  const behind = figureBehind(sheet, row, label.address.column, right);
  if (isSatisfactionLabel(front)) return behind ? { row, satisfaction: behind, beside: {} } : undefined;
  const inFront = filled(sheet, row, left, option.left - 1).find(([, { text }]) => isRespondentsLabel(text));
  if (isRespondentsLabel(front) || (own === "" && inFront)) {
    const figure = count ?? (behind?.percent ? undefined : behind);
    if (!figure && !percent) return undefined;
    return {
      row,
      ...(figure?.value.gt(0) && { respondents: { address: figure.address, count: figure.value } }),
      ...(percent && { percentTotal: percent }),
      ...(inColumn && { satisfaction: inColumn }),
      beside: {},
    };
  }
  if (own === "" || (!count && !percent && !/^[A-Za-z][.、．)）]/.test(own))) return undefined;
  const weight = figureUnder(sheet, row, columns.weight) ?? optionWeight(label);
  return {
    row,
    option: {
      option: own,
      address: label.address,
      ...(count && { count }),
      ...(percent && { percent }),
      ...(weight && { weight }),
    },
    beside,
  };
}

function blockOf(header: DownHeader, rows: readonly DownRow[], title: Row): Block[] {
  const options = rows.flatMap(({ option }) => option ?? []);
  if (options.length < 2) return [];
  const only = (key: "respondents" | "satisfaction"): Figure | undefined => {
    const cells = new Map(
      rows.flatMap(({ beside: { [key]: figure } }) => (figure ? [[addressKey(figure.address), figure]] : [])),
    );
    return cells.size === 1 ? [...cells.values()][0] : undefined;
  };
  const people = only("respondents");
  const respondents =
    rows.find((row) => row.respondents)?.respondents ?? (people && { address: people.address, count: people.value });
  const percentTotal = rows.find((row) => row.percentTotal)?.percentTotal;
  const satisfaction = rows.find((row) => row.satisfaction)?.satisfaction ?? only("satisfaction");
  const question: SurveyQuestion = {
    row: title.row,
    text: title.text,
    layout: "down",
    optionRow: header.row,
    options,
    ...(respondents && { respondents }),
    multiple: saysMultiple(title.text),
    hundred: header.hundred,
    ...(percentTotal && { percentTotal }),
    ...(satisfaction && { satisfaction }),
  };
  return [{ question, bottom: rows.at(-1)!.row }];
}
