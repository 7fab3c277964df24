import { Decimal } from "decimal.js";
import { YES } from "../rule/excel";
import type { Fact } from "../rule/facts";
import type { Program } from "../rule/program";
import { printValue } from "../rule/score";
import { hasQuotes, quote } from "../quantity/quotes";

/** Where the words and the figure of an input or of a step stand. */
interface Place {
  readonly words: string;
  readonly figure: string;
}

export interface ReasonCells {
  readonly score: string;
  readonly weight: string;
  readonly inputs: readonly Place[];
  readonly steps: readonly Place[];
}

/** Words that may be missing, and what is to be true for them to be there. */
interface Clause {
  readonly formula: string;
  readonly test?: string;
}

/** The same sentence that the program writes as the reason, as a formula: empty without a score, and where nothing is deducted. */
export function reasonFormula(facts: readonly Fact[], program: Program, cells: ReasonCells): string {
  const { score, weight } = cells;
  const end = `"得"&${score}&"分，扣"&ROUND(${weight}-${score},10)&"分。"`;
  return `IF(ISNUMBER(${score}),IF(${score}<${weight},${factsText(facts, program, cells)}${end},""),"")`;
}

/** The facts with the comma behind them, as the beginning of a text. */
function factsText(facts: readonly Fact[], program: Program, cells: ReasonCells): string {
  const all = facts.map((fact) => ofKind(fact, clauseOf(fact, program, cells), cells));
  const clauses = [...new Map(all.map((clause) => [clause.formula, clause])).values()];
  const [first] = clauses;
  if (!first) return "";
  if (clauses.length === 1 && first.test === undefined) return `${first.formula}&"，"&`;
  if (clauses.length === 1) return `IF(${first.test!},${first.formula}&"，","")&`;
  const parts = clauses.map(({ formula, test }) =>
    test === undefined ? `"；"&${formula}` : `IF(${test},"；"&${formula},"")`,
  );
  const text = `MID(${parts.join("&")},2,${MOST})&"，"`;
  const tests = clauses.flatMap(({ test }) => test ?? []);
  return tests.length < clauses.length ? `${text}&` : `IF(OR(${tests.join(",")}),${text},"")&`;
}

/** What is said of one kind only, where the unit is of that kind. */
function ofKind({ of }: Fact, { formula, test }: Clause, { inputs }: ReasonCells): Clause {
  const place = of && inputs[of.input];
  if (!place) return { formula, ...(test !== undefined && { test }) };
  const is = `${place.figure}=${literal(of.word)}`;
  return { formula, test: test === undefined ? is : `AND(${is},${test})` };
}

/** As many characters as a cell can hold. */
const MOST = "32767";

function clauseOf(fact: Fact, program: Program, cells: ReasonCells): Clause {
  switch (fact.kind) {
    case "unmet": {
      const items = fact.items.map(({ step, text }) => ({ ...cells.steps[step]!, text }));
      const unmet = items.map(({ words, figure, text }) => `IF(${figure}=0,${quoted("、", words, [text])},"")`);
      return {
        formula: `"未满足："&MID(${unmet.join("&")},2,${MOST})`,
        test: `COUNTIF(${items[0]!.figure}:${items.at(-1)!.figure},0)>0`,
      };
    }
    case "count":
      return { formula: printInput(program, fact.input, cells) + (fact.single ? '&"处"' : "") };
    case "choice":
      return {
        formula: quoted(
          `${fact.name.replaceAll(`"`, "")}为`,
          cells.inputs[fact.input]!.figure,
          program.inputs[fact.input]!.choices ?? [],
        ),
      };
    case "veto": {
      const { words, figure } = cells.inputs[fact.input]!;
      return { formula: words, test: `${figure}="${YES}"` };
    }
    case "steps":
      return { formula: fact.numbers.map((at) => printStep(program, at, cells)).join('&"，"&') };
    case "inputs":
      return { formula: fact.numbers.map((at) => printInput(program, at, cells)).join('&"，"&') };
  }
}

function printInput({ inputs }: Program, i: number, { inputs: places }: ReasonCells): string {
  const input = inputs[i]!;
  const { words, figure } = places[i]!;
  if (input.kind === "percent") return `${words}&${percent(figure)}`;
  // What stands behind a figure in the program's own sentences.
  const unit = printValue(input, ONE).slice(1);
  return `${words}&${rounded(figure)}${unit === "" ? "" : `&"${unit.replaceAll('"', '""')}"`}`;
}

function printStep({ steps }: Program, i: number, { steps: places }: ReasonCells): string {
  const { words, figure } = places[i]!;
  return `${words}&${steps[i]!.show === "percent" ? percent(figure) : rounded(figure)}`;
}

const ONE = new Decimal(1);

const rounded = (cell: string): string => `ROUND(${cell},4)`;

/** At most two decimals; what is short of 100 % does not read as 100 %. */
const percent = (cell: string): string =>
  `ROUND(${cell}*100,IF(AND(ROUND(${cell}*100,2)=100,ROUND(${cell},10)<>1),4,2))&"%"`;

/** Words and a cell's in quotation marks; what the cell may hold is known, so what has marks of its own is given as it is quoted. */
function quoted(before: string, cell: string, held: readonly string[]): string {
  const plainly = `"${before}“"&${cell}&"”"`;
  const own = held.filter((words) => hasQuotes(words) && words.length < LONGEST_LITERAL);
  return own.reduceRight(
    (rest, words) => `IF(${cell}=${literal(words)},${literal(before + quote(words))},${rest})`,
    plainly,
  );
}

/** Excel takes a text of 255 characters in a formula, quotation marks included. */
const LONGEST_LITERAL = 200;

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;
