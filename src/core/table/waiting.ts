import { COLUMN_KEYS, isLevel, type ColumnKey, type Doubt, type Table } from "./table";

/** The doubts of a table about what one of its columns is; of names it matters little of which level they are. */
const aboutColumns = ({ doubts }: Pick<Table, "doubts">): Doubt[] =>
  doubts.filter(
    ({ id, data: { read = "", otherwise = "" } }) =>
      id === "unused-column" || (id === "column" && !(isLevel(read) && isLevel(otherwise))),
  );

/** The columns of a table of which it is asked which they are: what rests on them waits for the answer. */
export function openColumns(table: Pick<Table, "doubts" | "columns">): ReadonlySet<ColumnKey> {
  const open = new Set<ColumnKey>();
  for (const { data } of aboutColumns(table)) {
    // A second column that looks like one which is read leaves that one what it is: 复核得分 beside 得分.
    const likely = COLUMN_KEYS.find((key) => key === data["likely"] && !table.columns[key]);
    const named = [data["read"], data["otherwise"], likely];
    for (const key of COLUMN_KEYS) if (named.includes(key)) open.add(key);
  }
  return open;
}

/** True where it is asked of a column what it is in the budget block: what rests on its amounts waits for the answer. */
export const isBudgetOpen = ({ doubts }: Pick<Table, "doubts">): boolean =>
  doubts.some(({ question }) => question?.about.what === "budget");

/** True where it is asked what a column of the sheet is. */
export const isOpenAt = (table: Pick<Table, "doubts">, column: number): boolean =>
  aboutColumns(table).some(({ data, range }) => {
    const isNamed = Boolean(data["read"] ?? data["likely"]);
    return isNamed && range !== undefined && column >= range.left && column <= range.right;
  });

/** The columns by which a row is scored, and the one that its score is written to. */
const ROW_RESTS_ON: readonly ColumnKey[] = [
  "target",
  "actual",
  "unit",
  "nature",
  "direction",
  "weight",
  "score",
  "rule",
];

/** True where the scores of a table wait for an answer: none is given, and none is written. */
export function scoresWait(table: Pick<Table, "doubts" | "columns">): boolean {
  const open = openColumns(table);
  return ROW_RESTS_ON.some((key) => open.has(key));
}
