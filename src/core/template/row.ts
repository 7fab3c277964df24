import { z } from "zod/mini";
import { OF_CHANGE } from "../words/directions";

/** The signs that stand in front of a target; a target in words has 定性. */
export const SIGNS = ["≥", ">", "=", "≤", "<", "定性"] as const;

const words = z.string().check(z.maxLength(2000));
const name = z.string().check(z.minLength(1), z.maxLength(200));

/** The form of an indicator as an author, a library or a description for the command line has it. */
export const TEMPLATE_ROW = z.strictObject({
  level1: words,
  level2: words,
  level3: name,
  weight: z.optional(z.number().check(z.gte(0), z.lte(1000))),
  sign: z.optional(z.enum(SIGNS)),
  /** A figure in the row's own unit (98 of 98%), or words. */
  target: z.optional(words),
  unit: z.optional(words),
  explanation: z.optional(words),
  rule: z.optional(words),
  /** What the target rests on. */
  source: z.optional(words),
  /** What shows the actual. */
  evidence: z.optional(words),
});

/** An indicator of a template. */
export type TemplateRow = z.infer<typeof TEMPLATE_ROW>;

const FIGURE = /^-?\d+(?:\.\d+)?$/;

/** The target as a number; undefined where it is none, or is not there. */
export const figureOf = ({ target = "", sign }: TemplateRow): number | undefined =>
  sign !== "定性" && FIGURE.test(target.trim()) ? Number(target) : undefined;

/** True for a row of a change, which may well be below 0: 三公经费变动率. */
export const isChange = ({ level3 }: TemplateRow): boolean => OF_CHANGE.test(level3.trim());

/** True for a row whose figures are shares: they are kept as such, and print as 98%. */
export const isPercent = ({ unit }: TemplateRow): boolean => unit === "%" || unit === "％";
