import { plain } from "../quantity/decimal";
import type { Correction } from "../decisions/correction";
import type { Doubt, Unused } from "../table/table";
import { fullMarksOf } from "../table/points";
import type { Kind, Table } from "../table/table";
import { fits } from "./kind";

/** Below this confidence a reading is asked about. */
const SURE = 0.55;

interface Signs {
  /** The kinds that the title and the name of the sheet speak of, the title's first. */
  readonly said: readonly Kind[];
  /** What a person has set of the table. */
  readonly set: Correction["table"];
}

/** What speaks against the reading of a table. What a person has set is not doubted, but for columns left aside unasked. */
export function doubtsOf(table: Table, { said, set }: Signs): Doubt[] {
  const { kind, title, confidence, unused } = table;
  const doubts: Doubt[] = [];
  if (!set && said.length > 0 && !said.some((each) => fits(each, kind)))
    doubts.push({ id: "title", data: { title, said: said[0]!, kind } });
  for (const each of unused) if (each.kind === "column") doubts.push(ofColumn(each));
  if (!set && confidence < SURE) doubts.push({ id: "confidence", data: {} });
  return [...doubts, ...ofWeights(table).filter((each) => !isSaid(each, set?.weights))];
}

/** The most that a reading is sure of which its title contradicts, or which leaves a filled column without a meaning. */
const DOUBTED = 0.6;

/** A table with its doubts; those of the reading itself limit its confidence. */
export function doubted(table: Table, doubts: readonly Doubt[]): Table {
  const misread = doubts.some(({ id }) => id === "title" || id === "unused-column");
  return { ...table, doubts, ...(misread && { confidence: Math.min(table.confidence, DOUBTED) }) };
}

/** True where a person has said of just these figures that they are read rightly. */
const isSaid = ({ data }: Doubt, said: Doubt["data"] | undefined): boolean =>
  said !== undefined && Object.entries(data).every(([key, text]) => said[key] === text);

const ofColumn = ({ range, text, likely }: Unused): Doubt => ({
  id: "unused-column",
  data: { text, ...(likely && { likely }) },
  range,
});

/** Weights that do not add up are wrong, or not all of them were read. */
function ofWeights(table: Table): Doubt[] {
  const marks = fullMarksOf(table);
  const isPart = table.kind === "score-summary" && !table.total?.weight?.value;
  if (!marks || marks.addsUp || isPart) return [];
  return [{ id: "weights", data: { sum: plain(marks.sum), stated: plain(marks.stated) } }];
}
