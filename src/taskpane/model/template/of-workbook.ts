import type { Audit } from "../../../core/audit";
import { layoutFrom } from "../../../core/template/from-table";
import type { Layout } from "../../../core/template/layout";
import { collected, type Library } from "../../../core/template/library";

/** The indicators of each table of the workbook, as a library. */
export const librariesOf = ({ tables }: Pick<Audit, "tables">): readonly Library[] =>
  tables.flatMap(({ table }) => {
    const rows = collected(table).filter(({ level3 }) => level3 !== "");
    return rows.length > 0 ? [{ name: table.sheet.slice(0, 60), rows: [...rows] }] : [];
  });

/** The forms of the workbook, as layouts to make others by. */
export const layoutsOf = ({ tables, workbook }: Pick<Audit, "tables" | "workbook">): readonly Layout[] =>
  tables.flatMap(({ table }, i) => {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    const layout = sheet && layoutFrom(table, sheet, `own-${String(i + 1)}`);
    return layout ? [layout] : [];
  });
