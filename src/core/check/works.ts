import { Decimal } from "decimal.js";
import { knownUnit, type Unit } from "../quantity/units";
import { WORKS, WORK_WORDS } from "../words/works";
import { normalise } from "../words/notation";

/** A piece of work that a goal counts: 新建公路12公里. */
export interface Work {
  readonly text: string;
  readonly value: Decimal;
  readonly unit: Unit;
}

const CLAUSE = /[,;。:、\n]|(?:以及|并且)/;
const FIGURE = /(?<!第)(\d{1,9}(?:\.\d+)?)(?:余|多)?([^\d\s,;。:、()%]{1,5})/g;

/**
 * The works that a text counts clearly: each in a clause of its own that begins with what is done, with one figure and its unit in it.
 * Shares, money and times are no works.
 */
export const worksIn = (text: string): readonly Work[] =>
  normalise(text)
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .split(CLAUSE)
    .flatMap((clause) => workIn(clause.trim()) ?? []);

function workIn(clause: string): Work | undefined {
  if (!WORKS.test(clause)) return undefined;
  const [found, other] = [...clause.matchAll(FIGURE)];
  const [, figure, behind = ""] = found ?? [];
  const unit = unitBefore(behind);
  if (figure === undefined || other || !unit || !countsThings(unit)) return undefined;
  return { text: clause, value: new Decimal(figure).times(unit.factor), unit };
}

/** The longest unit that a text begins with. */
function unitBefore(text: string): Unit | undefined {
  for (let length = text.length; length > 0; length -= 1) {
    const unit = knownUnit(text.slice(0, length));
    if (unit) return unit;
  }
  return undefined;
}

const COUNTED = /^(?:count |length$|area$|volume$|mass$)/;

export const countsThings = ({ dimension, calendar }: Unit): boolean => !calendar && COUNTED.test(dimension);

/** The pairs of neighbouring signs of words that say what is worked on; words that stand in any work are none. */
export function subjectsOf(text: string): ReadonlySet<string> {
  const parts = normalise(text).replace(FIGURE, "|").split(WORK_WORDS);
  return new Set(parts.flatMap((part) => [...part.matchAll(PAIR)].map(([, pair = ""]) => pair)));
}

const PAIR = /(?=(\p{Script=Han}{2}))/gu;
