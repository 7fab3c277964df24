import { plain } from "../quantity/decimal";
import { columnLetters } from "../sheet/address";
import type { Correction } from "../decisions/correction";
import { isScoredBy, type ColumnKey, type Doubt, type Question, type Unused } from "../table/table";
import { isPart } from "../table/capabilities";
import { fullMarksOf } from "../table/points";
import type { Kind, Table } from "../table/table";
import type { Choice } from "./columns/assign";
import { certaintyOf } from "./columns/model";
import { isFilled, type Seen } from "./columns/evidence";
import { formOf, wordsSay } from "./columns/words";
import { BY_OTHERS } from "../words/bodies";
import type { Header } from "./header";
import { fits, KINDS_BY_COLUMNS } from "./kind";
import { budgetQuestion, columnQuestion, columnsIn, kindQuestion, meaningQuestion, rowQuestion } from "./questions";

/** Below this confidence a reading is asked about. */
const SURE = 0.55;

interface Signs {
  /** The kinds that the title and the name of the sheet speak of, the title's first. */
  readonly said: readonly Kind[];
  /** What a person has set of the table. */
  readonly set: Correction["table"];
  readonly header: Header;
  /** What its columns were taken for, and how surely; none where a person has named them. */
  readonly choices: readonly Choice[];
}

/** What speaks against the reading of a table. What a person has set is not doubted, but for columns left aside unasked. */
export function doubtsOf(table: Table, { said, set, header, choices }: Signs): Doubt[] {
  const { kind, title, confidence, unused } = table;
  const { seen = [], wanted } = header;
  const answers = wanted?.answers;
  const doubts: Doubt[] = [];
  const settled = set ?? answers?.kind;
  const settable = said.filter((each) => KINDS_BY_COLUMNS.includes(each));
  if (!settled && said.length > 0 && !said.some((each) => fits(each, kind)))
    doubts.push({ id: "title", data: { title, said: said[0]!, kind }, question: kindQuestion(kind, settable) });
  for (const choice of choices) doubts.push(...ofChoice(table, choice, choices, seen));
  for (const each of unused)
    if (each.off) doubts.push(ofRow(each, set !== undefined));
    else if (each.kind === "column" && !each.ticked && answers?.is?.[columnLetters(each.range.left)] !== "none")
      doubts.push(ofColumn(each, choices, seen));
  if (!settled && confidence < SURE)
    doubts.push({ id: "confidence", data: {}, question: kindQuestion(kind, settable) });
  return [...askedOnce(doubts), ...ofWeights(table).filter((each) => !isSaid(each, set?.weights))];
}

/** Each thing is asked once: a doubt about columns of which another asks already ends with that one's answer. */
function askedOnce(doubts: readonly Doubt[]): Doubt[] {
  const asked = new Set<string>();
  return doubts.map(({ question, ...doubt }): Doubt => {
    const things = question && thingsIn(question);
    if (!things || things.every((each) => asked.has(each))) return doubt;
    for (const each of things) asked.add(each);
    return { ...doubt, question };
  });
}

function thingsIn(question: Question): readonly string[] {
  const { about } = question;
  if (about.what === "row") return [`row ${about.text}`];
  if (about.what === "budget") return [`budget ${about.column}`];
  return about.what === "kind" || about.what === "policy" ? [about.what] : columnsIn(question);
}

/** Columns by which a table is scored: a wrong one changes figures. */
const ASKED_ABOUT: readonly ColumnKey[] = [
  "level3",
  "target",
  "actual",
  "weight",
  "score",
  "reason",
  "direction",
  "rule",
];

/** A column that is surer than this is not asked about; one that another column may be instead has to be surer, and one whose words do not say what it is surer still. */
const CERTAIN = 0.79;
const CERTAIN_WITH_RIVAL = 0.835;
const CERTAIN_WITHOUT_WORDS = 0.935;

function isCertain({ path, meaning, margin, rival }: Choice, choices: readonly Choice[]): boolean {
  if (meaning === "none") return certaintyOf(margin) >= CERTAIN_WITH_RIVAL;
  // 指标值 read as the actual beside 目标值: the forms mean something else by it.
  const form = formOf(path);
  if (form && form !== meaning && isScoredBy(form) && isScoredBy(meaning) && !isSettled(form, choices)) return false;
  const said = rival ? CERTAIN_WITH_RIVAL : CERTAIN;
  return certaintyOf(margin) >= (wordsSay(path, meaning) ? said : CERTAIN_WITHOUT_WORDS);
}

/** True where a person has said which column has a meaning. */
const isSettled = (key: ColumnKey, choices: readonly Choice[]): boolean =>
  choices.some(({ meaning, margin }) => meaning === key && margin === Infinity);

/** True where the column that might be meant instead is another's by its words, or stands empty beside a filled one. */
function isOwn({ left, path, rival }: Choice, seen: readonly Seen[]): boolean {
  const [own, other] = [left, rival?.left].map((at) => seen.find((each) => each.left === at));
  if (!own || !other) return false;
  const isOthers = (words: readonly string[]): boolean => BY_OTHERS.test(words.at(-1) ?? "");
  return (isFilled(own) && !isFilled(other)) || (isOthers(other.path) && !isOthers(path));
}

/** A column that might as well mean something else, or another that might have its meaning. */
function ofChoice(table: Table, choice: Choice, choices: readonly Choice[], seen: readonly Seen[]): Doubt[] {
  const { meaning, left, right, path, otherwise } = choice;
  if (meaning === "none" || isCertain(choice, choices) || isOwn(choice, seen)) return [];
  const asked = ASKED_ABOUT.find((each) => each === meaning) ?? ASKED_ABOUT.find((each) => each === otherwise);
  if (!asked) return [];
  // 符号 and 性质 are read alike.
  if ([meaning, otherwise].every((each) => each === "direction" || each === "nature")) return [];
  const { headerRows } = table;
  return [
    {
      id: "column",
      data: { text: path.at(-1) ?? "", read: meaning, ...(otherwise !== "none" && { otherwise }) },
      range: { top: headerRows[0]!, bottom: headerRows[0]!, left, right },
      question: columnQuestion(asked, choice, choices, seen),
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

/** A row that does not lie on its columns; of a table whose columns a person has named it is only told. */
function ofRow(row: Unused, isSet: boolean): Doubt {
  const question = isSet ? undefined : rowQuestion(row);
  return {
    id: "row",
    data: { row: String(row.range.top) },
    range: row.range,
    ...(question && { question }),
  };
}

function ofColumn({ range, text, likely, ofBudget }: Unused, choices: readonly Choice[], seen: readonly Seen[]): Doubt {
  if (ofBudget) {
    const asked = budgetQuestion(range.left, ofBudget);
    return { id: "unused-column", data: { text }, range, ...(asked && { question: asked }) };
  }
  const choice = choices.find(({ left, right }) => range.left >= left && range.left <= right);
  const near = choice && choice.otherwise !== "none" && !isCertain(choice, choices);
  const may = likely ?? (near ? choice.otherwise : undefined);
  const question = meaningQuestion(range.left, may, seen);
  return { id: "unused-column", data: { text, ...(may && { likely: may }) }, range, ...(question && { question }) };
}

/** Weights that do not add up are wrong, or not all of them were read. */
function ofWeights(table: Table): Doubt[] {
  const marks = fullMarksOf(table);
  if (!marks || marks.addsUp || isPart(table)) return [];
  return [{ id: "weights", data: { sum: plain(marks.sum), stated: plain(marks.stated) } }];
}
