import { printDate, readDate, type DateQuantity } from "./date";
import { printAmount, readFigure, readRange, type Amount } from "./figure";
import { stripAfter, stripBefore, tidy } from "./frame";
import { splitOperator, type Operator } from "./operators";
import { leavesFigure, splitRemark } from "./remark";
import { NUMERALS } from "../words/numerals";
import { normalise } from "../words/notation";
import { type Unit } from "./units";

export type { Amount } from "./figure";

/** What a person typed into a target or actual cell. */
export type Quantity =
  | { readonly kind: "blank" }
  | { readonly kind: "figure"; readonly amount: Amount; readonly operator?: Operator }
  | { readonly kind: "range"; readonly low: Amount; readonly high: Amount }
  | DateQuantity
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string; readonly why: "error-value" | "several-figures" };

// A longer text is a sentence: whatever figure stands in it, a person has to read it.
const LONGEST = 120;
// Signs of a figure or a date: without one of them a text has none.
const FIGURE = new RegExp(`[\\d${NUMERALS}年]`);
// What a column of units may hold: 1, a remark or a bracket is none.
const UNIT = /^(?=.*\D)[^[\]]{1,20}$/s;

/**
 * Reads what a person typed: `96.8%`, `≥95%`, `＜700 万元`, `100万条`, `不少于 3 次`, `2023年12月底前`, `5-10个`, `达到 95%`, `优`.
 * `unit` is the unit of a column beside it, used where the text has none of its own.
 * Never throws; a text that is no figure is `words`, one that cannot be read is `unreadable` with the reason.
 */
export function readQuantity(source: string, unit?: Unit): Quantity {
  const text = normalise(source);
  if (/^(?:[-—_/\\]*|\.{3,})$/.test(text)) return { kind: "blank" };
  if (/^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|#+)$/.test(text))
    return { kind: "unreadable", text, why: "error-value" };
  if (text.length <= LONGEST && FIGURE.test(text)) {
    const read = readShort(text, unit && UNIT.test(unit.symbol) ? unit : undefined);
    if (read) return read;
  }
  if ((text.match(/\d+/g) ?? []).length > 1 && (text.match(/[≥≤<>=]/g) ?? []).length > 1)
    return { kind: "unreadable", text, why: "several-figures" };
  return { kind: "words", text };
}

function readShort(text: string, column: Unit | undefined): Quantity | undefined {
  const { text: whole, included } = tidy(text);
  const date = readDate(column?.symbol === "年" && /^(?:19|20)\d\d$/.test(whole) ? `${whole}年` : whole);
  if (date) return date;
  const { operator: outer, rest } = splitOperator(whole);
  const exact = readFigure(rest, { column, loose: true, bound: bounds(outer, whole) });
  if (exact) return figure(exact, outer, included);
  // 达到95%, 完成20篇, 达到95%以上: an operator may stand behind the words.
  const bare = stripAfter(stripBefore(rest));
  const range = outer ? undefined : readRange(bare, column);
  if (range) return { kind: "range", ...range };
  const due = outer ? undefined : readDate(bare);
  if (due) return due;
  const { operator: inner, rest: core } = splitOperator(bare);
  const operator = both(outer, inner);
  if (operator === "none") return undefined;
  const within = readFigure(stripAfter(core), { column, loose: false, bound: bounds(operator, whole, bare) });
  return within ? figure(within, operator, included) : readRemarked(whole, column);
}

/** A figure with a remark that leaves it what it is. Undefined where the remark may change it. */
function readRemarked(text: string, column: Unit | undefined): Quantity | undefined {
  const split = splitRemark(text);
  if (!split) return undefined;
  const read = readQuantity(split.figure, column);
  return read.kind === "figure" && read.amount.unit && leavesFigure(read.amount, split.remark) ? read : undefined;
}

/** ≤12月 is a duration; 12月内 may be within December. */
const bounds = (operator: Operator | undefined, ...texts: readonly string[]): boolean =>
  operator !== undefined && !texts.some((text) => text.endsWith("月内"));

const FAMILY: Readonly<Record<Operator, number>> = { "≥": 1, ">": 1, "≤": -1, "<": -1, "=": 0 };

/** Two operators around one figure have to say the same; "none" where they do not (≥5%以内). */
function both(outer: Operator | undefined, inner: Operator | undefined): Operator | undefined | "none" {
  if (!outer || !inner) return outer ?? inner;
  return FAMILY[outer] === FAMILY[inner] ? outer : "none";
}

const INCLUDING: Readonly<Partial<Record<Operator, Operator>>> = { ">": "≥", "<": "≤" };

/** The unit of a figure, or of the upper end of a range. */
export function unitIn(quantity: Quantity): Unit | undefined {
  if (quantity.kind === "figure") return quantity.amount.unit;
  return quantity.kind === "range" ? quantity.high.unit : undefined;
}

/** `included` (含) turns 超过 into 不低于. */
function figure(amount: Amount, operator: Operator | undefined, included: boolean): Quantity {
  const sign = included && operator ? (INCLUDING[operator] ?? operator) : operator;
  return { kind: "figure", amount, ...(sign && { operator: sign }) };
}

/** The canonical text of a quantity; reading it gives the same quantity again. */
export function printQuantity(quantity: Quantity): string {
  switch (quantity.kind) {
    case "blank":
      return "";
    case "figure":
    case "range": {
      const plain = printFigures(quantity, false);
      // A unit or figure that would be read as something else (2023年, 5版) is set apart.
      return printedAlike(readQuantity(plain), quantity) ? plain : printFigures(quantity, true);
    }
    case "date":
      return printDate(quantity);
    case "words":
    case "unreadable":
      return quantity.text;
  }
}

type Figures = Quantity & { kind: "figure" | "range" };

const printFigures = (quantity: Figures, bracketed: boolean): string =>
  quantity.kind === "figure"
    ? (quantity.operator ?? "") + printAmount(quantity.amount, bracketed)
    : `${printAmount(quantity.low, bracketed)}-${printAmount(quantity.high, bracketed)}`;

const printedAlike = (read: Quantity, quantity: Figures): boolean =>
  read.kind === quantity.kind && printFigures(read as Figures, true) === printFigures(quantity, true);
