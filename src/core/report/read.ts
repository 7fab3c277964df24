import { z } from "zod";
import { CHECKS } from "../check/registry";
import { SEVERITIES } from "../check/severity";
import { parseJson } from "../json";
import { POLICY_IDS } from "../policy/resolve";
import { KINDS } from "../table/table";
import { POLICY_CHOICES } from "./policy-name";
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
  actualOf: z.literal("related").optional(),
  related: z.array(text),
  fix: z.looseObject({ cell: text, value: text }).optional(),
});

const place = z.looseObject({ path: text, sheet: text, cell: text });

const compared = z.looseObject({
  file: text,
  sheet: text,
  kind: z.enum(KINDS),
  bodies: z.array(text),
  rows: z.array(z.looseObject({ key: text, name: text })),
  texts: z.array(z.looseObject({ key: text, text })),
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
  policyBy: z.literal("answer").optional(),
  tables: z.array(table),
  source: z.enum(["xls", "docx"]).optional(),
  compared: z.array(compared).optional(),
  findings: z.array(finding),
  questions: z
    .array(
      z.looseObject({
        id: text,
        sheet: text,
        about: text,
        text,
        choices: z.array(z.looseObject({ id: text, text })),
      }),
    )
    .optional(),
  waiting: z.array(finding).optional(),
  suppressed: z.array(z.looseObject({ ...finding.shape, reason: text })).optional(),
  outdated: z.array(text).optional(),
  cells: z.record(text, z.record(text, z.record(text, text))).optional(),
});

const unreadable = z.looseObject({ path: text, error: z.looseObject({ code: text, message: text }) });

const report = z.looseObject({
  schema: z.literal(1),
  tool: z.looseObject({ name: z.literal("jiheng"), version: text }),
  policy: text,
  policyName: text.optional(),
  policyBy: z.enum(POLICY_CHOICES).optional(),
  workbooks: z.array(z.union([unreadable, workbook])),
  shard: z.looseObject({ index: z.int().min(1), of: z.int().min(1) }).optional(),
  across: z.array(finding.omit({ related: true }).extend({ path: text, others: z.array(place) })).optional(),
});

/** Why a text is no report that can be read: a code of the language files (errors.<code>) and what to fill in. */
export interface NoReport {
  readonly problem: "not-a-report" | "report-schema" | "report-damaged" | "report-check" | "report-policy";
  readonly params: Readonly<Record<string, string>>;
}

const ours = z.looseObject({ schema: z.unknown(), tool: z.looseObject({ name: z.literal("jiheng"), version: text }) });

/** A report as it was written, or why the text is none. What later versions add is kept as it is, but not what only they have words for. */
export function readReport(content: string): Report | NoReport {
  const value = parsed(content);
  const { data: head } = ours.safeParse(value);
  if (!head) return { problem: "not-a-report", params: {} };
  const { version } = head.tool;
  if (head.schema !== 1) return { problem: "report-schema", params: { version, schema: JSON.stringify(head.schema) } };
  if (!report.safeParse(value).success) return { problem: "report-damaged", params: { version } };
  // The value itself, not zod's copy: keys keep their order, so that what is written again is the same text.
  const read = value as Report;
  const { check, policy } = unknownIn(read);
  if (check !== undefined) return { problem: "report-check", params: { version, check } };
  return policy === undefined ? read : { problem: "report-policy", params: { version, policy } };
}

/** What a report speaks of that has no words here. */
function unknownIn({
  policy,
  policyName,
  workbooks,
  across = [],
}: Report): Readonly<Partial<Record<"check" | "policy", string>>> {
  const checks = new Set(CHECKS.map(({ id }) => id));
  const all = workbooks.flatMap((each) => ("error" in each ? [] : [each]));
  const check = [
    ...all.flatMap(({ findings, waiting = [], suppressed = [] }) => [...findings, ...waiting, ...suppressed]),
    ...across,
  ].find((each) => !checks.has(each.check))?.check;
  // One that is none of ours brings its name.
  const named = [{ policy, policyName }, ...all].filter((each) => each.policyName === undefined);
  const asked = named.flatMap((each) => each.policy ?? []);
  const other = asked.find((id) => !POLICY_IDS.includes(id));
  return { ...(check !== undefined && { check }), ...(other !== undefined && { policy: other }) };
}

function parsed(content: string): unknown {
  try {
    return parseJson(content);
  } catch {
    return undefined;
  }
}
