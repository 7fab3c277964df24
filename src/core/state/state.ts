import { Decimal } from "decimal.js";
import { z } from "zod/mini";
import type { Content } from "../sheet/content";
import type { Edit } from "../edit/plan";
import { parseAddress, printAddress } from "../sheet/address";

// Without this zod asks whether it may make code out of text, which a content security policy forbids and reports.
z.config({ jitless: true });

/** One write, inverted: carrying it out undoes the write. */
export interface StoredPlan {
  /** When it was written (ISO 8601). */
  readonly at: string;
  readonly edits: readonly Edit[];
}

/** What is kept in the workbook. Sections hold what people have decided (decisions.ts); unknown ones are carried along untouched. */
export interface State {
  readonly sections: Readonly<Record<string, unknown>>;
  /** The last plans, the newest at the end. */
  readonly plans: readonly StoredPlan[];
  /** There is a part and nobody can read it. It says something that is not known, so it is not replaced unless a person agrees. */
  readonly unreadable?: true;
}

export const VERSION = 1;
export const EMPTY: State = { sections: {}, plans: [] };
export const UNREADABLE: State = { ...EMPTY, unreadable: true };

export const isEmpty = ({ sections, plans }: State): boolean =>
  plans.length === 0 && Object.keys(sections).length === 0;

const decimal = z.pipe(
  z.string().check(z.regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i)),
  z.transform((text) => new Decimal(text)),
);

const content = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("blank") }),
  z.object({ kind: z.literal("number"), value: decimal }),
  z.object({ kind: z.literal("boolean"), value: z.boolean() }),
  z.object({ kind: z.enum(["text", "error", "formula"]), value: z.string() }),
]);

/** Text that `parse` understands; anything else is refused. */
export const parsed = <T>(parse: (text: string) => T | undefined) =>
  z.pipe(
    z.string(),
    z.transform((text, context): T => {
      const value = parse(text);
      if (value === undefined) context.issues.push({ code: "custom", message: "unreadable", input: text });
      return value as T;
    }),
  );

const edit = z.pipe(
  z.object({ sheet: z.string(), cell: parsed(parseAddress), before: content, after: content }),
  z.transform(({ sheet, cell: address, before, after }): Edit => ({ sheet, address, before, after })),
);

// Half of a plan must not be undone: one bad edit is a bad plan.
const plan = z.object({ at: z.string(), edits: z.array(edit).check(z.minLength(1)) });

const stored = z.object({
  sections: z._default(z.record(z.string(), z.unknown()), {}),
  plans: z.pipe(
    z._default(z.array(z.unknown()), []),
    z.transform((plans) => valid(plan, plans).items),
  ),
});

/** The items of a list that are as they should be, and those that are not, as they are. */
export function valid<T>(
  schema: z.ZodMiniType<T>,
  list: readonly unknown[],
): { readonly items: readonly T[]; readonly broken: readonly unknown[] } {
  const items: T[] = [],
    broken: unknown[] = [];
  for (const each of list) {
    const { data, success } = schema.safeParse(each);
    if (success) items.push(data);
    else broken.push(each);
  }
  return { items, broken };
}

export function stateToJson({ sections, plans }: State): Readonly<Record<string, unknown>> {
  return {
    version: VERSION,
    sections,
    plans: plans.map(({ at, edits }) => ({ at, edits: edits.map(editToJson) })),
  };
}

/** Reads what stateToJson wrote; a plan that is not as it should be is left out. */
export const stateFromJson = (json: unknown): State => stored.safeParse(json).data ?? UNREADABLE;

/** The version of a stored state; undefined where it says none. */
export const versionOf = (json: unknown): number | undefined =>
  z.object({ version: z.number() }).safeParse(json).data?.version;

const editToJson = ({ sheet, address, before, after }: Edit): Readonly<Record<string, unknown>> => ({
  sheet,
  cell: printAddress(address),
  before: contentToJson(before),
  after: contentToJson(after),
});

const contentToJson = (value: Content): Readonly<Record<string, unknown>> =>
  value.kind === "number" ? { kind: "number", value: value.value.toString() } : { ...value };
