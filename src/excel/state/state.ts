import { Decimal } from "decimal.js";
import type { Content, Edit } from "../../core/edit/plan";
import { parseAddress, printAddress } from "../../core/sheet/address";

/** What was written at one time, turned round: carrying it out takes it back. */
export interface StoredPlan {
  /** When it was written (ISO 8601). */
  readonly at: string;
  readonly edits: readonly Edit[];
}

/** What is kept in the workbook. Sections belong to others (judgements, corrections, …) and are carried along untouched. */
export interface State {
  readonly sections: Readonly<Record<string, unknown>>;
  /** The last plans, the newest at the end. */
  readonly plans: readonly StoredPlan[];
}

export const VERSION = 1;
export const EMPTY: State = { sections: {}, plans: [] };

export const isEmpty = ({ sections, plans }: State): boolean =>
  plans.length === 0 && Object.keys(sections).length === 0;

type Json = Readonly<Record<string, unknown>>;

export function stateToJson({ sections, plans }: State): Json {
  return {
    version: VERSION,
    sections,
    plans: plans.map(({ at, edits }) => ({ at, edits: edits.map(editToJson) })),
  };
}

/** Reads what stateToJson wrote; what is not as it should be is left out. */
export function stateFromJson(json: unknown): State {
  if (!isObject(json)) return EMPTY;
  const { sections, plans } = json;
  return {
    sections: isObject(sections) ? sections : {},
    plans: listOf(plans).flatMap((plan) => {
      if (!isObject(plan) || typeof plan["at"] !== "string") return [];
      const edits = listOf(plan["edits"]).flatMap((edit) => editFromJson(edit) ?? []);
      // Half of a plan must not be taken back.
      return edits.length > 0 && edits.length === listOf(plan["edits"]).length ? [{ at: plan["at"], edits }] : [];
    }),
  };
}

/** The version of a stored state; undefined where it says none. */
export const versionOf = (json: unknown): number | undefined =>
  isObject(json) && typeof json["version"] === "number" ? json["version"] : undefined;

const editToJson = ({ sheet, address, before, after }: Edit): Json => ({
  ...{ sheet, cell: printAddress(address) },
  ...{ before: contentToJson(before), after: contentToJson(after) },
});

function editFromJson(json: unknown): Edit | undefined {
  if (!isObject(json) || typeof json["sheet"] !== "string" || typeof json["cell"] !== "string") return undefined;
  const address = parseAddress(json["cell"]);
  const before = contentFromJson(json["before"]),
    after = contentFromJson(json["after"]);
  return address && before && after && { sheet: json["sheet"], address, before, after };
}

const contentToJson = (content: Content): Json =>
  content.kind === "number" ? { kind: "number", value: content.value.toString() } : { ...content };

function contentFromJson(json: unknown): Content | undefined {
  if (!isObject(json)) return undefined;
  const { kind, value } = json;
  if (kind === "blank") return { kind };
  if (kind === "boolean") return typeof value === "boolean" ? { kind, value } : undefined;
  if (typeof value !== "string") return undefined;
  if (kind === "number") return NUMBER.test(value) ? { kind, value: new Decimal(value) } : undefined;
  return kind === "text" || kind === "error" || kind === "formula" ? { kind, value } : undefined;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const isObject = (json: unknown): json is Json => typeof json === "object" && json !== null && !Array.isArray(json);
const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);
