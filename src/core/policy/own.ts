import { z } from "zod/mini";
import { parseJson } from "../json";
import { problemsIn, type Problem } from "./own-problems";
import { TRUSTS, type Policy, type PolicyFile, type Setting, type Settings } from "./policy";
import { POLICY_IDS, resolved } from "./resolve";

const text = z.string().check(z.minLength(1), z.maxLength(400));
const percent = z.number().check(z.gte(0), z.lte(100));

/** The name of a message for a rule that no type says. */
const saying = (problem: string) => ({ params: { problem } });

const falls = (values: readonly number[]): boolean => values.slice(1).every((each, i) => each < (values[i] ?? each));

const shares = z.nullable(
  z.array(z.strictObject({ from: percent, share: percent })).check(
    z.minLength(1),
    z.refine((bands) => falls(bands.map(({ from }) => from)), saying("falling")),
  ),
);

const scheme = z
  .strictObject({
    execution: percent,
    cost: z.optional(percent),
    output: percent,
    benefit: percent,
    satisfaction: percent,
  })
  .check(
    z.refine((parts) => parts.execution + parts.output + parts.benefit + parts.satisfaction === 100, saying("hundred")),
    z.refine(({ cost = 0, output }) => cost <= output, saying("cost-in-output")),
  );

/** The values of the settings, as a file may give them. */
const VALUES = {
  executionWeight: percent,
  schemes: z.nullable(z.array(scheme).check(z.minLength(1))),
  levels: z.array(z.enum(["output", "benefit", "satisfaction"])),
  outcomeShare: percent,
  executionDenominator: z.enum(["annual", "initial"]),
  executionBands: shares,
  executionOfNothing: z.enum(["judgement", "by-one"]),
  passMark: z.nullable(z.number().check(z.gt(0), z.lt(100))),
  satisfactionBands: shares,
  reverseUnmet: z.discriminatedUnion("method", [
    z.strictObject({ method: z.literal("judgement") }),
    z.strictObject({ method: z.literal("inverse") }),
    z.strictObject({ method: z.literal("zero") }),
    z.strictObject({ method: z.literal("excess"), limit: z.number().check(z.gt(0), z.lte(10)) }),
  ]),
  negativeActual: z.enum(["judgement", "zero"]),
  strictBound: z.enum(["judgement", "met"]),
  farAbove: z.strictObject({ from: z.number().check(z.gt(1), z.lte(100)), deduct: percent }),
  farAboveReason: z.nullable(z.strictObject({ ofZero: z.number().check(z.gt(0)) })),
  qualitative: z.array(z.strictObject({ name: z.enum(["met", "partly", "unmet"]), from: percent, to: percent })).check(
    z.refine((bands) => {
      const whole = bands.map(({ name }) => name).join() === "met,partly,unmet";
      const joined = bands.every(({ from, to }, i) => from > to && from === (bands[i - 1]?.to ?? 100));
      return whole && joined && bands.at(-1)?.to === 0;
    }, saying("qualitative")),
  ),
  outsideBand: z.enum(["found", "refused"]),
  monitoring: z
    .strictObject({ red: percent, yellow: percent, ahead: z.number().check(z.gt(100), z.lte(1000)) })
    .check(z.refine(({ red, yellow }) => red <= yellow, saying("red-below-yellow"))),
  executionDeviation: z.nullable(z.strictObject({ red: percent, yellow: percent })),
  totalCaps: z
    .array(z.strictObject({ below: percent, cap: percent }))
    .check(z.refine((caps) => falls(caps.map(({ below }) => -below)), saying("rising"))),
  goalShares: z.enum(["weighted", "unless-plain"]),
  decimals: z.int().check(z.gte(0), z.lte(4)),
  reasonRequired: z.union([z.literal("always"), z.strictObject({ executionBelow: percent })]),
  grades: z.array(z.strictObject({ grade: z.enum(["优", "良", "中", "差"]), from: percent })).check(
    z.refine((grades) => {
      const whole = grades.map(({ grade }) => grade).join("") === "优良中差";
      return whole && falls(grades.map(({ from }) => from)) && grades.at(-1)?.from === 0;
    }, saying("grades")),
  ),
} as const satisfies { readonly [K in keyof Settings]: z.ZodMiniType };

const setting = <T extends z.ZodMiniType>(value: T) =>
  z.strictObject({
    value,
    source: text,
    article: z.optional(text),
    address: z.optional(text),
    trust: z.optional(z.enum(TRUSTS)),
    example: z.optional(z.literal(true)),
  });

const named = (key: keyof Settings) =>
  z.optional(
    setting(VALUES[key]).check(
      z.refine(({ trust, article }) => trust !== "text" || article !== undefined, saying("article")),
    ),
  );

/** The form of a policy file that a bureau makes (docs/policy.schema.json). */
export const OWN_POLICY = z.strictObject({
  $schema: z.optional(z.string()),
  id: z.string().check(
    z.regex(/^[a-z][a-z\d-]{1,39}$/),
    z.refine((id) => !POLICY_IDS.includes(id), saying("ours")),
  ),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  extends: z.optional(z.enum(POLICY_IDS)),
  settings: z.strictObject(
    Object.fromEntries((Object.keys(VALUES) as (keyof Settings)[]).map((key) => [key, named(key)])),
  ),
});

/** A policy file that is none of ours. */
export interface OwnFile extends PolicyFile {
  readonly name: string;
  readonly inherits: string;
}

/** What is wrong with a policy file. */
export interface Unfit {
  readonly problems: readonly Problem[];
}

/** A policy from the text of a file with what it inherits, or all that is wrong with it. */
export function ownPolicy(content: string): Policy | Unfit {
  const file = readOwn(content);
  return "problems" in file ? file : resolved(file);
}

/** What the text of a policy file says, or all that is wrong with it. What does not say how far it may be trusted is the user's own. */
export function readOwn(content: string): OwnFile | Unfit {
  let json: unknown;
  try {
    json = parseJson(content);
  } catch (error) {
    return { problems: [{ where: "", id: "not-json", data: { detail: (error as Error).message } }] };
  }
  const read = OWN_POLICY.safeParse(json);
  if (!read.success) return { problems: problemsIn(read.error.issues, json) };
  const { id, name, settings } = read.data;
  const given = Object.entries(settings as Readonly<Record<string, Setting<unknown> | undefined>>).flatMap(
    ([key, each]) => (each ? [[key, { ...each, trust: each.trust ?? "user" }] as const] : []),
  );
  return {
    id,
    name,
    inherits: read.data.extends ?? "national",
    settings: Object.fromEntries(given) as Policy["sources"],
  };
}

/** The text of a policy file. */
export const printOwn = ({ id, name, inherits, settings }: OwnFile): string =>
  `${JSON.stringify({ id, name, extends: inherits, settings }, null, 2)}\n`;
