import { Decimal } from "decimal.js";
import { z } from "zod/mini";
import { sameSuppression, type Suppression } from "../decisions/suppression";
import { policyOf } from "../policy/options";
import { readOwn } from "../policy/own";
import { judgementOf, CHOICES, type Judgement } from "../decisions/judgement";
import { inputsOf, type RuleInputs } from "../decisions/rule-inputs";
import {
  columnLetters,
  columnNumber,
  parseAddress,
  parseRange,
  printAddress,
  printRange,
  type Range,
} from "../sheet/address";
import type { TableLink } from "../decisions/link";
import { standTogether, type Standing } from "../table/own";
import { BUDGET_KEYS, COLUMN_KEYS, KINDS, type Columns } from "../table/table";
import { NO_DECISIONS, type Decisions } from "../decisions/decisions";
import type { Correction } from "../decisions/correction";
import type { RuleReading } from "../decisions/rule-reading";
import type { Options } from "../decisions/options";
import { LONGEST_RULE } from "../words/notation";
import { parsed, valid, type State } from "./state";

const figure = z.pipe(
  z.string().check(z.regex(/^\d+(\.\d+)?$/)),
  z.transform((text) => new Decimal(text)),
);

const row = z.int().check(z.positive());

const letters = z.string().check(z.regex(/^[A-Z]{1,3}$/));

/** Letters of a column; of a row of a sideways table alone. */
const column = z.optional(
  z.pipe(
    letters,
    z.transform((text) => columnNumber(text)),
  ),
);

const columns = z.pipe(
  z.partialRecord(z.enum(COLUMN_KEYS), z.string().check(z.regex(/^[A-Z]{1,3}(:[A-Z]{1,3})?$/))),
  z.transform((spans): Columns =>
    Object.fromEntries(
      Object.entries(spans).map(([key, text]) => {
        const [left, right = left] = text.split(":").map(columnNumber);
        return [key, { left: left!, right: right! }];
      }),
    ),
  ),
);

const budget = z.record(letters, z.enum([...BUDGET_KEYS, "none"]));

const correction = z.pipe(
  z.object({
    sheet: z.string(),
    range: parsed<Range>(parseRange),
    header: z.object({ top: row, bottom: row }),
    words: z.record(z.string(), z.string()),
    foot: z.optional(z.string()),
    answers: z.optional(
      z.object({
        kind: z.optional(z.enum(KINDS)),
        is: z.optional(z.record(letters, z.enum([...COLUMN_KEYS, "none"]))),
        not: z.optional(z.record(letters, z.array(z.enum(COLUMN_KEYS)))),
        rows: z.optional(z.record(z.string(), z.string())),
        budget: z.optional(budget),
      }),
    ),
    table: z.optional(
      z.object({
        kind: z.enum(KINDS),
        columns,
        unused: z.optional(z.array(letters)),
        weights: z.optional(z.record(z.string(), z.string())),
        budget: z.optional(budget),
      }),
    ),
  }),
  z.transform((each) => each as Correction),
);

const judgement = z.pipe(
  z
    .object({
      sheet: z.string(),
      row,
      column,
      name: z.string(),
      target: z.string(),
      actual: z.string(),
      weight: figure,
      choice: z.optional(z.enum(CHOICES)),
      score: figure,
      reason: z.string(),
    })
    // Called for unreadable figures too.
    .check(z.refine(({ score, weight }) => Decimal.isDecimal(score) && Decimal.isDecimal(weight) && score.lte(weight))),
  z.transform((each) => each as Judgement),
);

const suppression = z.pipe(
  z.object({
    check: z.string(),
    sheet: z.string(),
    cell: parsed(parseAddress),
    message: z.string(),
    data: z.record(z.string(), z.string()),
    reason: z.string(),
  }),
  z.transform(({ cell: address, ...each }): Suppression => ({ ...each, address })),
);

const value = z.union([
  z.pipe(
    z.null(),
    z.transform(() => undefined),
  ),
  z.boolean(),
  z.string(),
  z.pipe(
    z.object({ figure: z.string().check(z.regex(/^-?\d+(\.\d+)?$/)) }),
    z.transform(({ figure: text }) => new Decimal(text)),
  ),
]);

const ruleInputs = z.pipe(
  z.object({
    sheet: z.string(),
    row,
    column,
    name: z.string(),
    rule: z.string(),
    weight: figure,
    values: z.array(value).check(z.maxLength(60)),
    evidence: z.catch(z.string(), ""),
  }),
  z.transform((each) => each as RuleInputs),
);

export const ruleReading = z.object({
  rule: z.string().check(z.minLength(1)),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_RULE)),
});

const link = z.object({
  sheet: z.string(),
  kind: z.enum(KINDS),
  partner: z.nullable(z.object({ sheet: z.string() })),
});

/** Policies that one workbook or user keeps: the part has to stay small. */
const MOST_POLICIES = 20;

const options = z.pipe(
  z.object({
    policy: z.optional(z.string()),
    own: z.optional(
      z.array(z.string().check(z.refine((text) => !("problems" in readOwn(text))))).check(z.maxLength(MOST_POLICIES)),
    ),
    off: z.optional(z.array(z.string())),
    farAbove: z.optional(z.object({ from: z.number().check(z.gt(1)), deduct: z.number().check(z.gte(0)) })),
    decimals: z.optional(z.int().check(z.gte(0), z.lte(4))),
  }),
  z.transform((each) => each as Options),
);

/** The schema of the user's own options, which are kept outside of workbooks as well. */
export const optionsFrom = (json: unknown): Options => options.safeParse(json).data ?? {};

/** Our lists of decisions, by the names of their sections. */
const LISTS = {
  corrections: correction,
  judgements: judgement,
  suppressions: suppression,
  ruleInputs,
  ruleReadings: ruleReading,
  links: link,
} as const;

/** What is no list where one belongs is the one item of it, and broken. */
const listIn = (sections: State["sections"], name: keyof typeof LISTS): readonly unknown[] => {
  const section = sections[name] ?? [];
  return Array.isArray(section) ? section : [section];
};

/** Options as they are kept; undefined where they cannot be read, or ask for a policy that there is not. */
function optionsIn({ options: kept = {} }: State["sections"]): Options | undefined {
  const { data } = options.safeParse(kept);
  return data?.policy === undefined || policyOf(data) ? data : undefined;
}

/** The sections of a state as people's decisions. */
export function readDecisions({ sections, unreadable }: State): Decisions {
  const corrections = valid(correction, listIn(sections, "corrections"));
  const judgements = valid(judgement, listIn(sections, "judgements"));
  const suppressions = valid(suppression, listIn(sections, "suppressions"));
  const filled = valid(ruleInputs, listIn(sections, "ruleInputs"));
  const readings = valid(ruleReading, listIn(sections, "ruleReadings"));
  const links = valid(link, listIn(sections, "links"));
  const own = optionsIn(sections);
  const broken =
    [corrections, judgements, suppressions, filled, readings, links].reduce(
      (sum, list) => sum + list.broken.length,
      0,
    ) + (own ? 0 : 1);
  return {
    corrections: corrections.items,
    judgements: judgements.items,
    suppressions: suppressions.items,
    ruleInputs: filled.items,
    ruleReadings: readings.items,
    links: links.items,
    options: own ?? NO_DECISIONS.options,
    ...(broken > 0 && { broken }),
    ...(unreadable && { unreadable }),
  };
}

/** The sections without what nobody can read in them. */
export const withoutBroken = (sections: State["sections"]): State["sections"] =>
  withDecisions(
    Object.fromEntries(Object.entries(sections).filter(([name]) => !(name in LISTS) && name !== "options")),
    readDecisions({ sections, plans: [] }),
  );

/**
 * Puts people's decisions into the sections of a state; what is empty leaves no section, what belongs to others and what
 * could not be read stays. Decided twice, the last counts.
 */
export function withDecisions(
  sections: State["sections"],
  { corrections, judgements, suppressions, ruleInputs: filled, ruleReadings, links, options: own }: Decisions,
): State["sections"] {
  const ours: Readonly<Record<keyof typeof LISTS, readonly unknown[]>> = {
    corrections: corrections.map(correctionToJson),
    judgements: lastOfEach(judgements, sameRow).map((each) => ({
      ...each,
      ...columnToJson(each),
      weight: each.weight.toFixed(),
      score: each.score.toFixed(),
    })),
    suppressions: lastOfEach(suppressions, sameSuppression).map(({ address, ...each }) => ({
      ...each,
      cell: printAddress(address),
    })),
    ruleInputs: lastOfEach(filled, sameRule).map(({ values, weight, ...each }) => ({
      ...each,
      ...columnToJson(each),
      weight: weight.toFixed(),
      values: values.map((each) => (Decimal.isDecimal(each) ? { figure: each.toFixed() } : (each ?? null))),
    })),
    ruleReadings: lastOfEach(ruleReadings, sameReading),
    links: lastOfEach(links, sameLink),
  };
  const lists = (Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => {
    const { broken } = valid<unknown>(LISTS[name], listIn(sections, name));
    return [name, [...ours[name], ...broken]] as const;
  });
  const chosen = Object.keys(own).length > 0 || optionsIn(sections) ? own : sections["options"];
  const others = Object.entries(sections).filter(([name]) => !(name in LISTS) && name !== "options");
  const kept = [...lists, ["options", chosen] as const].filter(([, section]) => !isBare(section));
  return Object.fromEntries([...others, ...kept]);
}

const isBare = (section: unknown): boolean =>
  typeof section === "object" && section !== null && Object.keys(section).length === 0;

/** A list without the items that a later one is in place of. */
const lastOfEach = <T>(list: readonly T[], same: (a: T, b: T) => boolean): T[] =>
  list.filter((each, i) => !list.slice(i + 1).some((later) => same(each, later)));

const sameRow = (a: Judgement, b: Judgement): boolean => standTogether(a, b) && judgementOf(a, [b]) !== undefined;

const sameRule = (a: RuleInputs, b: RuleInputs): boolean => standTogether(a, b) && inputsOf(a, [b]) !== undefined;

const sameReading = (a: RuleReading, b: RuleReading): boolean => a.rule === b.rule;

const sameLink = (a: TableLink, b: TableLink): boolean => a.sheet === b.sheet && a.kind === b.kind;

const correctionToJson = ({ range, table, ...each }: Correction) => ({
  ...each,
  range: printRange(range),
  ...(table && { table: { ...table, columns: columnsToJson(table.columns) } }),
});

const columnToJson = ({ column: number }: Standing): { readonly column?: string } =>
  number === undefined ? {} : { column: columnLetters(number) };

const columnsToJson = (from: Columns): Record<string, string> =>
  Object.fromEntries(
    Object.entries(from).map(([key, { left, right }]) => [
      key,
      left === right ? columnLetters(left) : `${columnLetters(left)}:${columnLetters(right)}`,
    ]),
  );
