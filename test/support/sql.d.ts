/** The little of sql.js that is used here; it brings no types. */
declare module "sql.js" {
  export interface Database {
    run(sql: string): void;
    exec(sql: string): readonly { readonly values: readonly (readonly (number | string | null)[])[] }[];
    prepare(sql: string): { run(values: readonly (number | string)[]): void; free(): void };
  }
  export default function initSqlJs(): Promise<{ readonly Database: new () => Database }>;
}
