import type { Translate } from "../core/translate";
import { layoutFrom } from "../core/template/from-table";
import { printLayout } from "../core/template/layout";
import { auditFile, BY_DEFAULT } from "./asked";
import { Failure } from "./failure";
import { assertFree, assertOutput } from "./files";
import { OK, told, type Io } from "./io";
import { writeFile } from "./write";

export interface LayoutOptions {
  readonly sheet?: string;
  readonly output?: string;
  readonly force: boolean;
}

/** Makes a layout file of a form that somebody has, for others to be made like it. */
export function templateLayoutCommand(path: string, options: LayoutOptions, translate: Translate, io: Io): number {
  const { sheet: wanted, output, force } = options;
  const { result } = auditFile(path, BY_DEFAULT);
  const found = result.tables.flatMap(({ table }) => {
    const sheet = result.workbook.sheets.find(({ name }) => name === table.sheet);
    const layout = sheet && layoutFrom(table, sheet);
    return layout && (wanted === undefined || table.sheet === wanted) ? [{ layout, name: table.sheet }] : [];
  });
  const [first, ...more] = found;
  if (!first) throw new Failure("layout-none", { path, sheet: wanted ?? "" });
  if (more.length > 0) throw new Failure("layout-several", { path, sheets: found.map(({ name }) => name).join("、") });
  const text = printLayout(first.layout);
  if (output === undefined) {
    io.out(text);
    return OK;
  }
  assertOutput(output);
  assertFree(output, force);
  writeFile(output, new TextEncoder().encode(text));
  const { columns } = first.layout;
  io.out(told(translate("template.layout-made", { path: output, sheet: first.name, count: String(columns.length) })));
  return OK;
}
