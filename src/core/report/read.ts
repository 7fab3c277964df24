import { z } from "zod";
import { SEVERITIES } from "../check/severity";
import { KINDS } from "../table/table";
import type { Report } from "./report";

// zod would make code out of text, which the content security policy of the add-in forbids.
z.config({ jitless: true });

const text = z.string();
const finding = z.looseObject({
  check: text,
  severity: z.enum(SEVERITIES),
  sheet: text,
  cell: text,
  message: text,
  expected: text.optional(),
  actual: text.optional(),
  related: z.array(text),
  fix: z.looseObject({ cell: text, value: text }).optional(),
});

const row = z.looseObject({ row: z.number() });

const table = z.looseObject({
  sheet: text,
  range: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/),
  kind: z.enum(KINDS),
  confidence: z.number(),
  evidence: z.array(text),
  doubts: z.array(text).optional(),
  title: text,
  meta: z.looseObject({ year: z.number().optional(), project: text.optional() }),
  headerRows: z.array(z.number()),
  budget: z.array(row),
  indicators: z.array(row),
  projects: z.array(row).optional(),
  computed: z.looseObject({
    weight: text.optional(),
    expected: text.optional(),
    score: text.optional(),
    open: z.number(),
  }),
  total: z.looseObject({ score: text.optional() }).optional(),
  grade: text.optional(),
});

const workbook = z.looseObject({
  path: text,
  policy: text.optional(),
  tables: z.array(table),
  findings: z.array(finding),
  suppressed: z.array(z.looseObject({ ...finding.shape, reason: text })).optional(),
  outdated: z.array(text).optional(),
  cells: z.record(text, z.record(text, z.record(text, text))).optional(),
});

const unreadable = z.looseObject({ path: text, error: z.looseObject({ code: text, message: text }) });

const report = z.looseObject({
  schema: z.literal(1),
  tool: z.looseObject({ name: z.literal("jiheng"), version: text }),
  policy: text,
  workbooks: z.array(z.union([unreadable, workbook])),
  shard: z.looseObject({ index: z.int().min(1), of: z.int().min(1) }).optional(),
});

/** A report as it was written, or undefined where the text is none. What later versions add is kept as it is. */
export function readReport(content: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(content);
    // The value itself, not zod's copy: keys keep their order, so that what is written again is the same text.
    return report.safeParse(value).success ? (value as Report) : undefined;
  } catch {
    return undefined;
  }
}
