import { Decimal } from "decimal.js";
import { YES } from "../rule/excel";
import type { Input, Program } from "../rule/program";
import type { Part, Rule } from "../rule/rule";
import { printValue } from "../rule/score";
import { usedBy } from "../rule/used";
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
export function reasonFormula(rule: Rule, program: Program, cells: ReasonCells): string {
  const { score, weight } = cells;
  const end = `"得"&${score}&"分，扣"&ROUND(${weight}-${score},10)&"分。"`;
  return `IF(ISNUMBER(${score}),IF(${score}<${weight},${factsOf(rule, program, cells)}${end},""),"")`;
}

/** The facts with the comma behind them, as the beginning of a text. */
function factsOf(rule: Rule, program: Program, cells: ReasonCells): string {
  const clauses = clausesOf(rule, program, cells);
  const [first] = clauses;
  if (!first) return "";
  if (clauses.length === 1 && first.test === undefined) return `${first.formula}&"，"&`;
  if (clauses.length === 1) return `IF(${first.test!},${first.formula}&"，","")&`;
  const all = clauses.map(({ formula, test }) =>
    test === undefined ? `"；"&${formula}` : `IF(${test},"；"&${formula},"")`,
  );
  const facts = `MID(${all.join("&")},2,${MOST})&"，"`;
  const tests = clauses.flatMap(({ test }) => test ?? []);
  return tests.length < clauses.length ? `${facts}&` : `IF(OR(${tests.join(",")}),${facts},"")&`;
}

/** As many characters as a cell can hold. */
const MOST = "32767";

/** How many points of the program a part gives. */
function pointsOf(part: Rule["parts"][number]): number {
  if (part.kind === "items") return part.items.length;
  return part.kind === "judgement" || part.kind === "veto" ? 0 : 1;
}

function clausesOf(rule: Rule, program: Program, cells: ReasonCells): Clause[] {
  let at = 0;
  const clauses = rule.parts.flatMap((part) => {
    const count = pointsOf(part);
    const own = program.points.slice(at, at + count);
    at += count;
    return clauseOf(part, program, cells, own) ?? [];
  });
  return [...new Map(clauses.map((clause) => [clause.formula, clause])).values()];
}

function clauseOf(part: Part, program: Program, cells: ReasonCells, steps: readonly number[]): Clause | undefined {
  const used = usedBy(program, steps);
  const input = (kind: Input["kind"]): number =>
    program.inputs.findIndex((each, i) => used.inputs.has(i) && each.kind === kind);
  switch (part.kind) {
    case "items": {
      const places = steps.map((step) => cells.steps[step]!);
      const unmet = places.map(
        ({ words, figure }, i) => `IF(${figure}=0,${quoted("、", words, [part.items[i]!.text])},"")`,
      );
      return {
        formula: `"未满足："&MID(${unmet.join("&")},2,${MOST})`,
        test: `COUNTIF(${places[0]!.figure}:${places.at(-1)!.figure},0)>0`,
      };
    }
    case "occurrences": {
      const i = input("count");
      return i < 0 ? undefined : { formula: printInput(program, i, cells) + (part.per.equals(1) ? '&"处"' : "") };
    }
    case "choice": {
      const i = input("choice");
      return {
        formula: quoted(
          `${(part.name ?? "评价结果").replaceAll(`"`, "")}为`,
          cells.inputs[i]!.figure,
          program.inputs[i]!.choices ?? [],
        ),
      };
    }
    case "veto": {
      const i = program.inputs.findIndex(({ name }) => name === part.text);
      return i < 0 ? undefined : { formula: cells.inputs[i]!.words, test: `${cells.inputs[i]!.figure}="${YES}"` };
    }
    case "formula":
    case "cases": {
      const named = part.kind === "cases" ? program.steps.findIndex(({ label }) => label === part.quantity) : -1;
      const derived = program.steps.flatMap(({ show }, i) =>
        show !== "points" && used.steps.has(i) && (named < 0 || i === named) ? [printStep(program, i, cells)] : [],
      );
      const given = program.inputs.flatMap(({ kind }, i) =>
        !used.inputs.has(i) || kind === "boolean" || kind === "choice" ? [] : [printInput(program, i, cells)],
      );
      const figures = derived.length > 0 ? derived : given;
      return figures.length > 0 ? { formula: figures.join('&"，"&') } : undefined;
    }
    default:
      return undefined;
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
