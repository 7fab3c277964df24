import { z } from "zod/mini";
import { BUDGET_KEYS, COLUMN_KEYS, KINDS } from "../table/table";
import { SIGNS } from "./row";

const word = z.string().check(z.minLength(1), z.maxLength(60));
const sentence = z.string().check(z.minLength(1), z.maxLength(400));
const width = z.number().check(z.gte(12), z.lte(400));

/** What a column of a template is for: a meaning that our reader knows, or one that is only for people. */
const COLUMN = z.strictObject({
  key: z.enum([...COLUMN_KEYS, "evidence", "other"]),
  header: word,
  /** In points. */
  width,
  /** Filled in by whoever fills in the form. */
  input: z.optional(z.literal(true)),
  /** One of these is chosen there. */
  choices: z.optional(z.array(word).check(z.minLength(2), z.maxLength(12))),
  /** How the form writes the sign of a target, where it does not print the sign itself: ≥ as 大于等于, or as 正向. */
  words: z.optional(z.partialRecord(z.enum(SIGNS), word)),
});

/** The answers of a questionnaire and what each counts, in percent. */
const ANSWER = z.strictObject({ word, share: z.number().check(z.gte(0), z.lte(100)) });

/** The form of a layout file: a bureau's own are read by it as ours are. In texts {year}, {project}, {department}, {unit} stand for what is filled in. */
export const LAYOUT = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(z.regex(/^[a-z][a-z\d-]{1,39}$/)),
  kind: z.enum(KINDS),
  /** Of a layout that is none of ours. */
  name: z.optional(word),
  /** The worksheet's name. */
  sheet: z.string().check(z.minLength(1), z.maxLength(24)),
  title: sentence,
  /** Under the title: （{year}年度）. */
  subtitle: z.optional(sentence),
  orientation: z.optional(z.literal("portrait")),
  /** Label and value beside each other, one or two pairs a row. */
  meta: z.array(z.array(z.strictObject({ label: word, field: word })).check(z.minLength(1), z.maxLength(2))),
  budget: z.optional(
    z.strictObject({
      label: word,
      /** The first is of the whole amount. */
      rows: z.array(word).check(z.minLength(1), z.maxLength(12)),
      amounts: z.array(z.strictObject({ key: z.enum(BUDGET_KEYS), header: word })).check(z.minLength(1)),
    }),
  ),
  /** The year's goal; of several words each stands over a field of its own (预期目标, 实际完成情况). */
  goals: z.optional(z.strictObject({ label: word, over: z.array(word) })),
  /** The word in front of the whole table. */
  side: z.optional(word),
  columns: z.array(COLUMN).check(z.minLength(3), z.maxLength(24)),
  answers: z.optional(z.array(ANSWER).check(z.minLength(2), z.maxLength(8))),
  /** Sums of each level 1. */
  subtotal: z.optional(word),
  total: z.optional(word),
  grade: z.optional(word),
  /** What is filled in below the table: a word and the place behind it. */
  closing: z.optional(z.array(word).check(z.minLength(1), z.maxLength(8))),
  notes: z.array(sentence),
});

/** How a form is laid out. */
export type Layout = z.infer<typeof LAYOUT>;
export type LayoutColumn = Layout["columns"][number];

/** What is filled into a layout's texts and its meta block. */
export interface ProjectData {
  readonly year: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** A layout from the text of a file; undefined where it is none. */
export function readLayout(text: string): Layout | undefined {
  try {
    return LAYOUT.safeParse(JSON.parse(text.replace(BYTE_ORDER_MARK, ""))).data;
  } catch {
    return undefined;
  }
}

export const printLayout = (layout: Layout): string => `${JSON.stringify(layout, undefined, 2)}\n`;

const BYTE_ORDER_MARK = /^\uFEFF/;
const PLACE = /\{(\w+)\}/g;

/** A layout's text with what stands for its places; a place without anything is left out. */
export const filled = (text: string, { year, fields }: ProjectData): string =>
  text.replace(PLACE, (_, key: string) => (key === "year" ? String(year) : (fields[key] ?? "")));
