import { shortened } from "../quantity/quotes";
import { columnLetters } from "../sheet/address";
import {
  COLUMN_KEYS,
  type Answer,
  type BudgetKey,
  type ColumnKey,
  type Kind,
  type Question,
  type Span,
  type Unused,
} from "../table/table";
import type { Choice } from "./columns/assign";
import type { Seen } from "./columns/evidence";
import { wayId } from "./paths/way";
import { likelihoodOf } from "./columns/model";

/** Cells of a column that a question shows, and the signs of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 12;

const NONE: Answer = { id: "none" };

/** A column as an answer: its letters, the words over it, and how its cells begin. */
function columnAnswer(seen: readonly Seen[], { left }: Pick<Span, "left">): Answer {
  const own = seen.find((each) => each.left === left);
  const texts = [...new Set(own?.cells.texts ?? [])].filter((text) => text !== "").slice(0, SAMPLES);
  const samples = texts.map((text) => shortened(text, SAMPLE_LENGTH));
  return { id: columnLetters(left), words: own?.path.at(-1) ?? "", samples };
}

/** Which of two columns has a meaning that either may have; of one column alone, what it means. */
export function columnQuestion(
  meaning: ColumnKey,
  choice: Choice,
  choices: readonly Choice[],
  seen: readonly Seen[],
): Question {
  const rival = meaning === choice.meaning ? choice.rival : choices.find((each) => each.meaning === meaning);
  const margin = Math.round(choice.margin * 100) / 100;
  if (rival && rival.left !== choice.left)
    return {
      about: { what: "column", meaning },
      answers: [columnAnswer(seen, choice), columnAnswer(seen, rival), NONE],
      margin,
    };
  const meanings = [choice.meaning, choice.otherwise].filter((each) => each !== "none");
  return {
    about: { what: "meaning", column: columnLetters(choice.left) },
    answers: [...meanings.map((id) => ({ id })), NONE],
    margin,
  };
}

/** How likely a meaning has to be by what stands in a column to be among the answers, and how many of them there are. */
const LIKELY = Math.log(0.02);
const MOST_MEANINGS = 3;

/** What a column means that was not understood; `likely` is named first. Undefined where nothing is likely. */
export function meaningQuestion(
  column: number,
  likely: ColumnKey | undefined,
  seen: readonly Seen[],
): Question | undefined {
  const own = seen.find(({ left, right }) => column >= left && column <= right);
  const { features = [] } = own ?? {};
  const chance = (key: ColumnKey): number => (key === likely ? 0 : likelihoodOf(features, key));
  const meanings = COLUMN_KEYS.filter((key) => chance(key) > LIKELY).sort((a, b) => chance(b) - chance(a));
  if (meanings.length === 0) return undefined;
  return {
    about: { what: "meaning", column: columnLetters(own?.left ?? column) },
    answers: [...meanings.slice(0, MOST_MEANINGS).map((id) => ({ id })), NONE],
  };
}

/** Of what kind the table is: as it was read, as its title says, or none that we know. */
export const kindQuestion = (kind: Kind, said: readonly Kind[]): Question => ({
  about: { what: "kind" },
  answers: [...new Set([kind, ...said])].map((id): Answer => ({ id })).concat(NONE),
});

/** To which columns the cells of a row belong that does not lie on them; undefined where nothing says so. */
export function rowQuestion({ range, text, ways = [] }: Unused): Question | undefined {
  const answers = ways.filter((way) => way.length > 0).map((way): Answer => ({ id: wayId(way), way }));
  return answers.length === 0
    ? undefined
    : { about: { what: "row", row: range.top, text }, answers: [...answers, NONE] };
}

/** The columns that a question speaks of. */
export function columnsIn({ about, answers }: Question): string[] {
  if (about.what === "meaning") return [about.column];
  return about.what === "column" ? answers.map(({ id }) => id).filter((id) => id !== NONE.id) : [];
}

/** What a column of a budget block means of which neither words nor figures say it; undefined where it can mean nothing. */
export const budgetQuestion = (column: number, may: readonly BudgetKey[]): Question | undefined =>
  may.length === 0
    ? undefined
    : {
        about: { what: "budget", column: columnLetters(column) },
        answers: [...may.slice(0, MOST_MEANINGS).map((id) => ({ id })), NONE],
      };
