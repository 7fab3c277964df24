import type { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import type { Sheet } from "../sheet/sheet";
import type { Figure, SurveyColumns, SurveyOption, SurveyQuestion } from "../table/survey";
import type { Entry, Span } from "../table/table";
import { entryAt } from "./entry";
import { optionWeight, type Block, type Row } from "./survey-block";
import { figureUnder } from "./survey-figure";
import { saysMultiple } from "./survey-words";

/** The columns of one answer. */
export interface AcrossOption {
  readonly text: string;
  readonly span: Span;
  /** Where each answer has a column of its own for each of them. */
  readonly count?: Span;
  readonly percent?: Span;
}

/** A header of answers beside each other, with the figures of one question below, or of a question in each row. */
export interface AcrossHeader {
  readonly row: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly options: readonly AcrossOption[];
  readonly columns: SurveyColumns;
  readonly hundred: boolean;
}

/** A row of figures under answers that stand beside each other. */
export interface AcrossRow {
  readonly row: number;
  readonly measure?: "count" | "percent" | "weight" | "any";
  readonly asked?: Entry;
  readonly total?: Entry;
  readonly satisfaction?: Figure;
  readonly respondents?: Figure;
}

/** What the rows of one question say. */
export function acrossBlock(
  sheet: Sheet,
  header: AcrossHeader,
  rows: readonly AcrossRow[],
  above: Row | undefined,
): Block | undefined {
  const { columns, options, hundred } = header;
  const bottom = rows.at(-1)!.row;
  const tail = (key: keyof typeof columns): Figure | undefined => {
    for (const { row } of rows) {
      const figure = figureUnder(sheet, row, columns[key]);
      if (figure) return figure;
    }
    return undefined;
  };
  const satisfaction = rows.find((row) => row.satisfaction)?.satisfaction ?? tail("satisfaction");
  const weight = tail("weight"),
    final = tail("final");
  const comes = { ...(weight && { weight }), ...(satisfaction && { satisfaction }), ...(final && { final }) };
  const total = rows.find((row) => row.total);
  if (total) return { total: { row: total.row, label: total.total!.text, ...comes }, bottom };

  const placed = figuresOf(sheet, header, rows);
  if (!placed.count && !placed.percent) return undefined;
  const people = rows.find((row) => row.respondents)?.respondents ?? tail("respondents");
  const read = options.flatMap(({ text, span }, i): SurveyOption[] => {
    const label = entryAt(sheet, { row: header.row, column: span.left });
    const count = placed.count?.figures[i],
      percent = placed.percent?.figures[i],
      weighs = placed.weight?.figures[i] ?? optionWeight(label);
    if (!count && !percent) return [];
    return [
      {
        option: text.trim(),
        address: label.address,
        ...(count && { count }),
        ...(percent && { percent }),
        ...(weighs && { weight: weighs }),
      },
    ];
  });
  if (read.length < 2) return undefined;
  const asked = rows.find((row) => row.asked)?.asked;
  const title = asked ? { row: asked.address.row, text: asked.text } : (above ?? { row: header.row, text: "" });
  const question: SurveyQuestion = {
    row: title.row,
    text: title.text,
    layout: "across",
    optionRow: header.row,
    ...(placed.count && { countRow: placed.count.row }),
    ...(placed.percent && { percentRow: placed.percent.row }),
    options: read,
    ...(people?.value.gt(0) && { respondents: { address: people.address, count: people.value } }),
    multiple: saysMultiple(title.text),
    hundred: hundred || Boolean(placed.percent?.hundred),
    ...(satisfaction && { satisfaction }),
  };
  const result = asked && (weight ?? final) ? { row: title.row, question: title.text, ...comes } : undefined;
  return { question, ...(result && { result }), bottom };
}

interface Placed {
  readonly row: number;
  readonly figures: readonly (Figure | undefined)[];
  readonly hundred: boolean;
}

/** The rows, or the columns of each answer, that hold the counts, the percentages and what each answer counts for. */
function figuresOf(
  sheet: Sheet,
  { options }: AcrossHeader,
  rows: readonly AcrossRow[],
): Partial<Record<"count" | "percent" | "weight", Placed>> {
  const found: Partial<Record<"count" | "percent" | "weight", Placed>> = {};
  for (const { row, measure, respondents, satisfaction } of rows) {
    if (respondents ?? satisfaction) continue;
    if (options[0]!.count ?? options[0]!.percent) {
      for (const key of ["count", "percent"] as const) {
        const figures = options.map((option) => figureUnder(sheet, row, option[key]));
        if (figures.some(Boolean)) found[key] ??= { row, figures, hundred: false };
      }
      continue;
    }
    const figures = options.map(({ span }) => figureUnder(sheet, row, span));
    const key = measure === "any" || measure === undefined ? kindOf(figures) : measure;
    if (key) found[key] ??= { row, figures, hundred: false };
  }
  return found;
}

/** Counts or percentages, by their looks: a sign, a share of one, or a sum of 100. */
function kindOf(figures: readonly (Figure | undefined)[]): "count" | "percent" | undefined {
  const known = figures.flatMap((figure) => figure ?? []);
  if (known.length === 0) return undefined;
  const whole = sum(known.map(({ value }): Decimal => value));
  const fractions = known.some(({ percent, exact }) => percent || !exact.isInteger());
  return fractions || whole.equals(1) || whole.equals(100) ? "percent" : "count";
}
