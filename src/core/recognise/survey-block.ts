import { Decimal } from "decimal.js";
import { normalise } from "../words/notation";
import type { Sheet } from "../sheet/sheet";
import type { Figure, SurveyQuestion, SurveyResult, SurveyTotal } from "../table/survey";
import type { Entry } from "../table/table";

/** A text and its row. */
export interface Row {
  readonly row: number;
  readonly text: string;
}

/** A question that was read, with what its row comes to where the row says so. */
export interface Block {
  readonly question?: SurveyQuestion;
  readonly result?: SurveyResult;
  readonly total?: SurveyTotal;
  /** The last row that belongs to it. */
  readonly bottom: number;
}

/** Reads the blocks under a header down to a row; `title` is the question above it. */
export type BlockReader<Header> = (sheet: Sheet, header: Header, limit: number, title: Row | undefined) => Block[];

/** What an answer counts for, in its name: 非常满意（100分）, 满意(0.8). */
export function optionWeight(label: Entry): Figure | undefined {
  const found = /\((?:权重|分值|赋值|计|记|按|系数)?:?(\d{1,3}(?:\.\d+)?)(%|分)?(?:计)?\)$/.exec(normalise(label.text));
  if (!found) return undefined;
  const value = new Decimal(found[1]!);
  return value.gt(100) ? undefined : { ...label, value, exact: value, decimals: value.decimalPlaces(), percent: false };
}
