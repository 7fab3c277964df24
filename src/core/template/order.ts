import { z } from "zod/mini";
import type { NewSheet } from "../make/sheet";
import type { Policy } from "../policy/policy";
import type { Translate } from "../translate";
import type { Layout } from "./layout";
import { fromLibraryRow, searchLibrary, type Library } from "./library";
import { makeTemplate } from "./make";
import { TEMPLATE_ROW, type TemplateRow } from "./row";
import { allocateUsually, pointsFor } from "./weights";

const word = z.string().check(z.minLength(1), z.maxLength(200));
const fields = z.record(word, z.string().check(z.maxLength(4000)));

/** One form of a book: its own rows, or those of a library by sector and, where they are named, by name. */
const FORM = z.strictObject({
  /** The id of one of our layouts, or the path of a layout file. */
  layout: word,
  rows: z.optional(z.array(TEMPLATE_ROW).check(z.minLength(1), z.maxLength(500))),
  sector: z.optional(word),
  names: z.optional(z.array(word).check(z.minLength(1), z.maxLength(500))),
  /** Points are shared out in steps of 1 or 0.5 over the rows that have none. */
  step: z.optional(z.union([z.literal(1), z.literal(0.5)])),
});

const BOOK = z.strictObject({
  /** The name of the workbook. */
  file: z.string().check(z.regex(/^[^\\/:*?"<>|]{1,120}\.xlsx$/)),
  /** What is filled in for this unit, beside what all have. */
  fields: z.optional(fields),
  forms: z.optional(z.array(FORM).check(z.minLength(1), z.maxLength(20))),
});

/** The form of a description from which workbooks are made: what all have in common, and the list of books. */
export const ORDER = z.strictObject({
  $schema: z.optional(z.string()),
  year: z.int().check(z.gte(2000), z.lte(2100)),
  policy: z.optional(word),
  fields: z.optional(fields),
  /** The forms of every book that names none itself. */
  forms: z.optional(z.array(FORM).check(z.minLength(1), z.maxLength(20))),
  books: z.array(BOOK).check(z.minLength(1), z.maxLength(2000)),
});

export type Order = z.infer<typeof ORDER>;
export type OrderedBook = Order["books"][number];
type OrderedForm = z.infer<typeof FORM>;

/** Why a form cannot be made: a message id of the language files (template.<id>) and what to fill in. */
export interface OrderProblem {
  readonly id: "no-forms" | "no-rows" | "no-such-name" | "weights" | "same-sheet";
  readonly data: Readonly<Record<string, string>>;
}

/** What a book is made with. */
export interface OrderTools {
  readonly policy: Policy;
  readonly library: Library;
  readonly layoutOf: (id: string) => Layout;
  readonly translate: Translate;
}

/** The worksheets of a book, or why there are none. */
export function sheetsOf(order: Order, book: OrderedBook, tools: OrderTools): readonly NewSheet[] | OrderProblem {
  const forms = book.forms ?? order.forms ?? [];
  if (forms.length === 0) return { id: "no-forms", data: {} };
  const project = { year: order.year, fields: { ...order.fields, ...book.fields } };
  const sheets: NewSheet[] = [];
  for (const form of forms) {
    const layout = tools.layoutOf(form.layout);
    const rows = rowsFor(form, layout, tools);
    if ("id" in rows) return rows;
    const sheet = makeTemplate({ layout, policy: tools.policy, project, rows, translate: tools.translate });
    if (sheets.some(({ name }) => name === sheet.name)) return { id: "same-sheet", data: { name: sheet.name } };
    sheets.push(sheet);
  }
  return sheets;
}

const isProblem = (made: readonly TemplateRow[] | OrderProblem): made is OrderProblem => "id" in made;

function rowsFor(form: OrderedForm, layout: Layout, tools: OrderTools): readonly TemplateRow[] | OrderProblem {
  const rows = form.rows ?? fromLibrary(form, tools.library);
  if (isProblem(rows)) return rows;
  if (rows.length === 0) return { id: "no-rows", data: { layout: layout.id } };
  if (!layout.columns.some(({ key }) => key === "weight")) return rows;
  return withWeights(rows, layout, tools.policy, form.step ?? 1);
}

function fromLibrary({ sector, names }: OrderedForm, library: Library): readonly TemplateRow[] | OrderProblem {
  const found = sector === undefined ? library.rows : searchLibrary(library, { sector });
  if (sector === undefined && names === undefined) return [];
  const missing = names?.find((name) => found.every(({ level3 }) => level3 !== name));
  if (missing !== undefined) return { id: "no-such-name", data: { name: missing } };
  return found.filter(({ level3 }) => names === undefined || names.includes(level3)).map(fromLibraryRow);
}

/** What has its points keeps them; the others share what is left. */
function withWeights(
  rows: readonly TemplateRow[],
  layout: Layout,
  policy: Policy,
  step: number,
): readonly TemplateRow[] | OrderProblem {
  const locked = ({ weight }: TemplateRow): boolean => weight !== undefined;
  if (rows.every(locked)) return rows;
  const made = allocateUsually(rows, { layout, policy, steps: [step], locked });
  return made ?? { id: "weights", data: { total: String(pointsFor(layout, policy)) } };
}
