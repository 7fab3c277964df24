import initSqlJs, { type Database } from "sql.js";

/** An empty database of SQLite, in memory. */
export async function database(): Promise<Database> {
  const sql = await initSqlJs();
  return new sql.Database();
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
