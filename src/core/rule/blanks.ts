import { Decimal } from "decimal.js";
import { FULL, type Blanks, type Measured, type Tier, type Worth } from "./build";
import type { Form, Points } from "./rule";

/** What goes into a blank: words, a figure of the rule's quantity, points (3, 60%, 满分), a plain number or share, or one of some words. */
export interface Field {
  readonly key: string;
  readonly takes: "words" | "figure" | "points" | "number" | readonly string[];
  /** May stay blank. */
  readonly optional?: true;
}

interface FormFields {
  readonly fields: readonly Field[];
  /** What there may be several of, and at least how many. */
  readonly items?: { readonly fields: readonly Field[]; readonly least: number };
}

const field = (key: string, takes: Field["takes"] = "words"): Field => ({ key, takes });
const optional = (key: string, takes: Field["takes"] = "words"): Field => ({ key, takes, optional: true });

/** What counts for a part of a unit. */
const PARTS = ["none", "whole", "share"] as const;

const MEASURED = [field("name"), optional("unit"), field("better", ["more", "less"])];
const WORTH = [field("text"), field("points", "points")];
const TIER = [field("at", "figure"), field("points", "points")];

/** The blanks of each form; of several forms together each has its own. */
export const FIELDS: Readonly<Record<Form, FormFields>> = {
  checklist: { fields: [optional("veto")], items: { fields: WORTH, least: 2 } },
  "checklist-shares": { fields: [optional("veto")], items: { fields: WORTH, least: 2 } },
  ratio: { fields: [field("part"), optional("of"), field("most", "points")] },
  "ratio-threshold": {
    fields: [...MEASURED, field("full", "figure"), optional("none", "figure"), field("most", "points")],
  },
  tiers: { fields: MEASURED, items: { fields: TIER, least: 2 } },
  "deduct-per-occurrence": {
    fields: [
      field("name"),
      field("each", "number"),
      field("take", "points"),
      optional("limit", "points"),
      field("base", "points"),
    ],
  },
  "deduct-per-unit": {
    fields: [
      ...MEASURED,
      field("full", "figure"),
      field("per", "figure"),
      field("take", "points"),
      field("rounding", PARTS),
      field("base", "points"),
    ],
  },
  "delay-tiers": {
    fields: [field("unit", ["天", "个月"]), field("inTime", "points")],
    items: { fields: TIER, least: 1 },
  },
  "weighted-survey": {
    fields: [field("most", "points")],
    items: { fields: [field("word"), field("share", "number")], least: 2 },
  },
  "all-or-nothing": { fields: [field("fact"), field("points", "points")] },
  "grade-words": { fields: [], items: { fields: WORTH, least: 2 } },
  formula: { fields: [], items: { fields: [field("name"), field("points", "points")], least: 2 } },
  judgement: { fields: [field("words")] },
  mixed: { fields: [] },
};

/** What is typed, by the key of its blank. */
export type Values = Readonly<Record<string, string>>;

/** Blanks as they are typed. */
export interface Typed {
  readonly form: Form;
  readonly values: Values;
  readonly items: readonly Values[];
  /** Of several forms together. */
  readonly parts: readonly Typed[];
}

export const FULL_WORD = "满分";
const PERCENT = /^(\d+(?:\.\d+)?)\s*[%％]$/;
const FRACTION = /^(\d+)\s*[/／]\s*([1-9]\d*)$/;
const POINTS = /^(\d+(?:\.\d+)?)\s*分?$/;
const FIGURE = /^-?\d+(?:\.\d+)?$/;
const SIGN_OF_SHARE = /\s*[%％]$/;

/** Points as people type them: 3, 3分, 60%, 1/3, 满分. */
export function readPoints(text: string): Points | undefined {
  if (text.trim() === FULL_WORD) return FULL;
  const [, percent] = PERCENT.exec(text.trim()) ?? [];
  if (percent !== undefined) return { unit: "share", value: new Decimal(percent).div(100) };
  const [, part, whole] = FRACTION.exec(text.trim()) ?? [];
  if (part !== undefined && whole !== undefined) return { unit: "share", value: new Decimal(part).div(whole) };
  const [, points] = POINTS.exec(text.trim()) ?? [];
  return points === undefined ? undefined : { unit: "points", value: new Decimal(points) };
}

type Part = Extract<Blanks, { form: "mixed" }>["parts"][number];

const mayBePart = (each: Blanks | undefined): each is Part =>
  each !== undefined && each.form !== "mixed" && each.form !== "judgement";

/** What has been typed; undefined while something is missing or is not what belongs there. `isPart`: of a rule of several forms. */
export function readTyped({ form, values, items, parts }: Typed, isPart = false): Blanks | undefined {
  if (form === "mixed") {
    const own = parts.map((part) => readTyped(part, true));
    return own.length > 1 && own.every(mayBePart) ? { form, parts: own } : undefined;
  }
  const { fields, items: several } = FIELDS[form];
  const isFilled = (all: readonly Field[], typed: Values): boolean => all.every((each) => isTyped(each, typed));
  const isWhole =
    isFilled(fields, values) &&
    items.length >= leastOf(form, isPart) &&
    items.every((each) => isFilled(several?.fields ?? [], each));
  return isWhole ? READERS[form]({ values: trimmed(values), items: items.map(trimmed) }) : undefined;
}

/** How many things a form has at least; a part of a rule may have a single one. */
export const leastOf = (form: Form, isPart: boolean): number =>
  Math.min(FIELDS[form].items?.least ?? 0, isPart ? 1 : 2);

const trimmed = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, text]) => [key, text.trim()]));

/** True where a blank has what belongs there. */
export function isTyped({ key, takes, optional: free }: Field, typed: Values): boolean {
  const text = (typed[key] ?? "").trim();
  if (text === "") return free === true;
  if (takes === "words") return true;
  if (takes === "points") return readPoints(text) !== undefined;
  if (takes === "figure") return FIGURE.test(text.replace(SIGN_OF_SHARE, ""));
  return takes === "number" ? FIGURE.test(text) : takes.includes(text);
}

/** Whole and well-formed values as blanks of a rule. */
type Reader = (typed: Pick<Typed, "values" | "items">) => Blanks;

const textOf = (values: Values, key: string): string => values[key] ?? "";
const number = (values: Values, key: string): Decimal => new Decimal(textOf(values, key).replace(SIGN_OF_SHARE, ""));
const pointsIn = (values: Values, key: string): Points => readPoints(textOf(values, key)) ?? FULL;

const figureOf = (values: Values, key: string, unit: string): Decimal =>
  unit === "%" ? number(values, key).div(100) : number(values, key);

const measured = (values: Values): Measured => ({
  name: textOf(values, "name"),
  unit: textOf(values, "unit").replace("％", "%"),
  better: values["better"] === "less" ? "less" : "more",
});

const worths = (items: readonly Values[]): readonly Worth[] =>
  items.map((item) => ({ text: textOf(item, "text"), points: pointsIn(item, "points") }));

const tiersIn = (items: readonly Values[], unit: string): readonly Tier[] =>
  items.map((item) => ({ at: figureOf(item, "at", unit), points: pointsIn(item, "points") }));

const isGiven = (values: Values, key: string): boolean => textOf(values, key) !== "";

const checklist =
  (form: "checklist" | "checklist-shares"): Reader =>
  ({ values, items }) => ({
    form,
    items: worths(items),
    ...(isGiven(values, "veto") && { veto: textOf(values, "veto") }),
  });

const READERS: Readonly<Record<Exclude<Form, "mixed">, Reader>> = {
  checklist: checklist("checklist"),
  "checklist-shares": checklist("checklist-shares"),
  ratio: ({ values }) => ({
    form: "ratio",
    part: textOf(values, "part"),
    ...(isGiven(values, "of") && { of: textOf(values, "of") }),
    most: pointsIn(values, "most"),
  }),
  "ratio-threshold": ({ values }) => {
    const of = measured(values);
    return {
      form: "ratio-threshold",
      of,
      full: figureOf(values, "full", of.unit),
      ...(isGiven(values, "none") && { none: figureOf(values, "none", of.unit) }),
      most: pointsIn(values, "most"),
    };
  },
  tiers: ({ values, items }) => {
    const of = measured(values);
    return { form: "tiers", of, tiers: tiersIn(items, of.unit) };
  },
  "deduct-per-occurrence": ({ values }) => ({
    form: "deduct-per-occurrence",
    name: textOf(values, "name"),
    each: number(values, "each").toNumber(),
    take: pointsIn(values, "take"),
    ...(isGiven(values, "limit") && { most: pointsIn(values, "limit") }),
    base: pointsIn(values, "base"),
  }),
  "deduct-per-unit": ({ values }) => {
    const of = measured(values);
    return {
      form: "deduct-per-unit",
      of,
      full: figureOf(values, "full", of.unit),
      per: figureOf(values, "per", of.unit),
      take: pointsIn(values, "take"),
      part: PARTS.find((part) => part === values["rounding"]) ?? "none",
      base: pointsIn(values, "base"),
    };
  },
  "delay-tiers": ({ values, items }) => {
    const unit = values["unit"] === "个月" ? "个月" : "天";
    return { form: "delay-tiers", unit, inTime: pointsIn(values, "inTime"), tiers: tiersIn(items, unit) };
  },
  "weighted-survey": ({ values, items }) => ({
    form: "weighted-survey",
    answers: items.map((item) => ({ word: textOf(item, "word"), share: figureOf(item, "share", "%") })),
    most: pointsIn(values, "most"),
  }),
  "all-or-nothing": ({ values }) => ({
    form: "all-or-nothing",
    fact: textOf(values, "fact"),
    points: pointsIn(values, "points"),
  }),
  "grade-words": ({ items }) => ({ form: "grade-words", words: worths(items) }),
  formula: ({ items }) => ({
    form: "formula",
    summands: items.map((item) => ({ name: textOf(item, "name"), points: pointsIn(item, "points") })),
  }),
  judgement: ({ values }) => ({ form: "judgement", words: textOf(values, "words") }),
};
