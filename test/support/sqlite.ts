import type { Buffer } from "node:buffer";

/** The little of sql.js that is used here (it brings no types). */
interface Database {
  run(sql: string): void;
  exec(sql: string): readonly { readonly values: readonly (readonly (number | string | null)[])[] }[];
  prepare(sql: string): { run(values: readonly (number | string)[]): void; free(): void };
}
type Init = () => Promise<{ readonly Database: new (data?: Buffer) => Database }>;

/** An empty database of SQLite, in memory. */
export async function database(): Promise<Database> {
  const init = jest.requireActual<Init>("sql.js");
  const { Database } = await init();
  return new Database();
}

/** Makes a table of whole numbers and texts. */
export function fill(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (number | string)[])[],
): void {
  db.run(`CREATE TABLE ${table} (${columns.join(", ")})`);
  db.run("BEGIN");
  const insert = db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => "?").join(", ")})`);
  for (const row of rows) insert.run(row);
  insert.free();
  db.run("COMMIT");
}

/** The first column of a query. */
export const columnOf = (db: Database, sql: string): readonly (number | string | null)[] =>
  (db.exec(sql)[0]?.values ?? []).map(([value]) => value ?? null);
