import { plain } from "../quantity/decimal";
import type { Correction } from "../decisions/correction";
import type { Doubt, Unused } from "../table/table";
import { fullMarksOf } from "../table/points";
import type { Kind, Table } from "../table/table";
import type { Choice } from "./columns/assign";
import { certaintyOf } from "./columns/model";
import { wordsSay } from "./columns/words";
import { fits } from "./kind";

/** Below this confidence a reading is asked about. */
const SURE = 0.55;

interface Signs {
  /** The kinds that the title and the name of the sheet speak of, the title's first. */
  readonly said: readonly Kind[];
  /** What a person has set of the table. */
  readonly set: Correction["table"];
  /** What its columns were taken for, and how surely; none where a person has named them. */
  readonly choices: readonly Choice[];
}

/** What speaks against the reading of a table. What a person has set is not doubted, but for columns left aside unasked. */
export function doubtsOf(table: Table, { said, set, choices }: Signs): Doubt[] {
  const { kind, title, confidence, unused } = table;
  const doubts: Doubt[] = [];
  if (!set && said.length > 0 && !said.some((each) => fits(each, kind)))
    doubts.push({ id: "title", data: { title, said: said[0]!, kind } });
  for (const choice of choices) doubts.push(...ofChoice(table, choice));
  for (const each of unused) {
    if (each.kind === "column") doubts.push(ofColumn(each, choices));
    else if (each.off) doubts.push({ id: "row", data: { row: String(each.range.top) }, range: each.range });
  }
  if (!set && confidence < SURE) doubts.push({ id: "confidence", data: {} });
  return [...doubts, ...ofWeights(table).filter((each) => !isSaid(each, set?.weights))];
}

/** Columns by which a table is scored: a wrong one changes figures. */
const ASKED_ABOUT: readonly string[] = ["level3", "target", "actual", "weight", "score", "reason", "direction", "rule"];

/** A column that is surer than this is not asked about; one whose words do not say what it is has to be surer. */
const CERTAIN = 0.85;
const CERTAIN_WITHOUT_WORDS = 0.95;

const isCertain = ({ path, meaning, margin }: Choice): boolean =>
  certaintyOf(margin) >= (meaning === "none" || wordsSay(path, meaning) ? CERTAIN : CERTAIN_WITHOUT_WORDS);

/** A column that might as well mean something else, or another that might have its meaning. */
function ofChoice(table: Table, choice: Choice): Doubt[] {
  const { meaning, left, right, path, otherwise } = choice;
  if (meaning === "none" || isCertain(choice)) return [];
  if (![meaning, otherwise].some((each) => ASKED_ABOUT.includes(each))) return [];
  // 符号 and 性质 are read alike.
  if ([meaning, otherwise].every((each) => each === "direction" || each === "nature")) return [];
  const { headerRows } = table;
  return [
    {
      id: "column",
      data: { text: path.at(-1) ?? "", read: meaning, ...(otherwise !== "none" && { otherwise }) },
      range: { top: headerRows[0]!, bottom: headerRows[0]!, left, right },
    },
  ];
}

/** The most that a reading is sure of which its title contradicts, or which leaves a filled column without a meaning. */
const DOUBTED = 0.6;

/** A table with its doubts; those of the reading itself limit its confidence. */
export function doubted(table: Table, doubts: readonly Doubt[]): Table {
  const misread = doubts.some(({ id }) => id === "title" || id === "unused-column" || id === "column");
  return { ...table, doubts, ...(misread && { confidence: Math.min(table.confidence, DOUBTED) }) };
}

/** True where a person has said of just these figures that they are read rightly. */
const isSaid = ({ data }: Doubt, said: Doubt["data"] | undefined): boolean =>
  said !== undefined && Object.entries(data).every(([key, text]) => said[key] === text);

function ofColumn({ range, text, likely }: Unused, choices: readonly Choice[]): Doubt {
  const choice = choices.find(({ left, right }) => range.left >= left && range.left <= right);
  const near = choice && choice.otherwise !== "none" && !isCertain(choice);
  const may = likely ?? (near ? choice.otherwise : undefined);
  return { id: "unused-column", data: { text, ...(may && { likely: may }) }, range };
}

/** Weights that do not add up are wrong, or not all of them were read. */
function ofWeights(table: Table): Doubt[] {
  const marks = fullMarksOf(table);
  const isPart = table.kind === "score-summary" && !table.total?.weight?.value;
  if (!marks || marks.addsUp || isPart) return [];
  return [{ id: "weights", data: { sum: plain(marks.sum), stated: plain(marks.stated) } }];
}
