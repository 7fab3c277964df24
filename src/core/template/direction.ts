import type { Direction } from "../score/direction";
import { levelOf } from "../recognise/levels";
import { readIndicator } from "../score/reading";
import type { Entry } from "../table/table";
import type { TemplateRow } from "./row";

/** A cell of a form that is not made yet: only its words are looked at. */
const entry = (text: string): Entry => ({ address: { row: 1, column: 1 }, text, decimals: 0, percent: false });

/** Which way is better in a row, as our own reader will take it. */
export function directionIn({ level1, level2, level3, sign, target = "", unit = "" }: TemplateRow): Direction {
  const reading = readIndicator({
    id: "",
    row: 1,
    level1: levelOf(entry(level1), true),
    level2: levelOf(entry(level2), true),
    level3: levelOf(entry(level3), true),
    entries: { nature: entry(sign ?? ""), target: entry(target), unit: entry(unit) },
    shift: 0,
    shiftedLevel: false,
  });
  return reading.direction;
}
