import { rangeOf, type Address, type Range } from "../sheet/address";
import { mergeAt, textAt, type Sheet } from "../sheet/sheet";
import type { Table } from "../table/table";
import { BEGINS, ENDS, FIELD_WORDS, GOAL, GOAL_DONE, PERIOD } from "../words/fields";
import { normalise } from "../words/notation";

export type FieldKey = (typeof FIELD_WORDS)[number][0] | "goal" | "period" | "begins" | "ends";

/** A label above a table and what stands behind it, or below it. */
export interface Field {
  readonly key: FieldKey;
  readonly label: string;
  /** The cell that holds the value, or should. */
  readonly address: Address;
  readonly text: string;
}

const WORDS: readonly (readonly [FieldKey, RegExp])[] = [
  ...FIELD_WORDS,
  ["goal", GOAL],
  ["period", PERIOD],
  ["begins", BEGINS],
  ["ends", ENDS],
];
const LONGEST_LABEL = 20;
const NOTE = /(?:\([^()]*\)|:)+$/;
/** 项目名称：某某项目, label and value in one cell. */
const INLINE = /^(?<label>[^:：]{2,16})[:：](?<value>.*)$/s;
/** A number that a form leaves for the first goal. */
const NUMBERED = /^(?:目标)?\d*[:、.]?$/;

const keyOf = (text: string): FieldKey | undefined => {
  const plain = normalise(text).replace(NOTE, "");
  return plain.length > LONGEST_LABEL ? undefined : WORDS.find(([, words]) => words.test(plain))?.[0];
};

const isLabel = (text: string): boolean => keyOf(text) !== undefined || GOAL_DONE.test(normalise(text));

/** What the form asks for above the header of a table. */
export function fieldsOf(sheet: Sheet, table: Table): readonly Field[] {
  const header = Math.min(...table.headerRows);
  const found: Field[] = [];
  for (let row = table.range.top; row < header; row += 1)
    for (const [column] of sheet.rows.get(row) ?? []) {
      const field = fieldAt(sheet, table, { row, column }, header);
      if (field) found.push(field);
    }
  return found;
}

function fieldAt(sheet: Sheet, { range }: Table, at: Address, header: number): Field | undefined {
  const text = textAt(sheet, at);
  const { label: named = text, value = "" } = INLINE.exec(text)?.groups ?? {};
  const key = keyOf(named);
  if (!key || at.column < range.left || at.column > range.right) return undefined;
  const label = normalise(named).replace(NOTE, "");
  const made = (address: Address, found: string): Field => ({ key, label, address, text: found });
  if (value.trim() !== "") return made(at, value.trim());
  const edge = mergeAt(sheet, at) ?? rangeOf(at);
  const next = { row: at.row, column: edge.right + 1 };
  const behind = nextFilled(sheet, next, range.right);
  if (!behind) return next.column <= range.right ? made(next, "") : undefined;
  if (!isLabel(behind.text)) return made(behind, behind.text);
  if (key !== "goal") return behind.column > next.column ? made(next, "") : undefined;
  // Beside a goal what became of it is headed; both stand below. Another label of a goal is the nearer one.
  return GOAL_DONE.test(normalise(behind.text)) ? made(...below(sheet, edge, header)) : undefined;
}

/** The first cell that holds something, from one on to the end of its row. */
function nextFilled(sheet: Sheet, { row, column }: Address, last: number): (Address & { text: string }) | undefined {
  for (let next = column; next <= last; next += 1) {
    const text = textAt(sheet, { row, column: next });
    if (text !== "") return { row, column: next, text };
  }
  return undefined;
}

/** What stands below a label, above the header; the number that a form leaves for a goal is none. */
function below(sheet: Sheet, { left, right, bottom }: Range, header: number): [Address, string] {
  for (let row = bottom + 1; row < header; row += 1)
    for (let column = left; column <= right; column += 1) {
      const text = textAt(sheet, { row, column });
      if (text !== "" && !NUMBERED.test(normalise(text))) return [{ row, column }, text];
    }
  return [{ row: bottom + 1, column: left }, ""];
}
