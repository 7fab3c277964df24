import { dirname, resolve } from "node:path";
import { audit } from "../core/audit";
import { parseJson } from "../core/json";
import { drawn } from "../core/make/drawn";
import type { Policy } from "../core/policy/policy";
import type { Translate } from "../core/translate";
import { LAYOUT, type Layout } from "../core/template/layout";
import { LAYOUTS } from "../core/template/layouts";
import { readLibrary, sectorsOf, type Library } from "../core/template/library";
// The program is one file: what the pane loads when it is wanted is in it from the beginning.
import ours from "../core/template/library/ours.json";
import { ORDER, sheetsOf, type Order } from "../core/template/order";
import { createWorkbook, readWorkbook } from "../xlsx";
import { policyAt } from "./asked";
import { Failure, failureOf, sentenceOf } from "./failure";
import { assertFree, assertOutput, outputPath } from "./files";
import { FAILED, OK, told, type Io } from "./io";
import { progress } from "./progress";
import { readFile } from "./read";
import { writeFile } from "./write";

export interface TemplateOptions {
  readonly output: string;
  readonly force: boolean;
  readonly library?: string;
}

/** Says which layouts there are, and of which sectors the library has indicators. */
export function templateListCommand(translate: Translate, io: Io): number {
  io.out(told(translate("template.layouts")));
  for (const { id, sheet, title } of LAYOUTS) io.out(told(`  ${id}  ${sheet}  ${title}`));
  io.out(told("", translate("template.sectors"), `  ${sectorsOf(ours as Library).join("、")}`));
  return OK;
}

/** Makes the workbooks of a description, one by one; one that cannot be made does not stop the others. */
export function templateNewCommand(path: string, options: TemplateOptions, translate: Translate, io: Io): number {
  const order = orderIn(path);
  const library = options.library === undefined ? (ours as Library) : libraryIn(options.library);
  const { policy } = policyAt(order.policy ?? "national", translate);
  const layouts = new Map<string, Layout>();
  const layoutOf = (id: string): Layout => {
    const known = layouts.get(id) ?? layoutAt(id, dirname(path));
    layouts.set(id, known);
    return known;
  };
  const bar = progress(order.books.length, translate, io);
  let made = 0;
  const faults: string[] = [];
  for (const book of order.books) {
    let target = book.file;
    try {
      target = outputPath(options.output, book.file, true);
      const sheets = sheetsOf(order, book, { policy, library, layoutOf, translate });
      if ("id" in sheets) throw new Failure(`template-${sheets.id}`, { path: book.file, ...sheets.data });
      assertOutput(target);
      assertFree(target, options.force);
      const bytes = createWorkbook(sheets.map((sheet) => drawn(sheet)));
      writeFile(target, [bytes]);
      made += 1;
      io.out(
        told(translate("template.made", { path: target, count: String(sheets.length), ...looked(bytes, policy) })),
      );
    } catch (error) {
      faults.push(sentenceOf(failureOf(error, target), translate));
    }
    bar.step();
  }
  bar.stop();
  for (const fault of faults) io.err(told(fault));
  io.out(told("", translate("template.all", { made: String(made), failed: String(faults.length) })));
  return faults.length > 0 ? FAILED : OK;
}

/** What our own reader makes of a book: how many tables, and what it finds in them. */
function looked(bytes: Uint8Array, policy: Policy): { readonly tables: string; readonly findings: string } {
  const { tables, findings } = audit(readWorkbook(bytes), policy);
  return { tables: String(tables.length), findings: String(findings.length) };
}

const textOf = (path: string): string => new TextDecoder().decode(readFile(path));

function jsonIn(path: string): unknown {
  try {
    return parseJson(textOf(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure("template-not-json", { path, detail: error.message });
  }
}

function orderIn(path: string): Order {
  const read = ORDER.safeParse(jsonIn(path));
  if (!read.success) throw new Failure("template-order", { path, where: placeOf(read.error.issues) });
  const files = read.data.books.map(({ file }) => file.toLowerCase());
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw new Failure("template-twice", { path, file: twice });
  return read.data;
}

function libraryIn(path: string): Library {
  const library = readLibrary(textOf(path));
  if (!library) throw new Failure("template-library", { path });
  return library;
}

/** One of our layouts, or a file beside the description. */
function layoutAt(id: string, folder: string): Layout {
  const ours = LAYOUTS.find((layout) => layout.id === id);
  if (ours) return ours;
  if (!id.endsWith(".json"))
    throw new Failure("template-no-layout", { id, ids: LAYOUTS.map((each) => each.id).join(", ") });
  const path = resolve(folder, id);
  const read = LAYOUT.safeParse(jsonIn(path));
  if (!read.success) throw new Failure("template-layout", { path, where: placeOf(read.error.issues) });
  return read.data;
}

/** Where in a file something is not as it has to be: books.3.file. */
const placeOf = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string | undefined }[],
): string =>
  issues
    .slice(0, 5)
    .map(({ path, code = "" }) => `${path.map(String).join(".")} (${code})`)
    .join(", ");
