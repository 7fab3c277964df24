import type { Range } from "../../core/sheet/address";

/** What some cells take, as it was said: kept and told again, as nothing is typed here that could be refused. */
export interface Validation {
  readonly rule: object;
  readonly prompt: object;
  readonly errorAlert: object;
  readonly ignoreBlanks: boolean;
}

/** Cells of a sheet and what they take; a cell has one validation at most. */
export interface Validated {
  readonly ranges: readonly Range[];
  readonly what: Validation;
}

/** What a rule of one kind asks for. */
interface Asked {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
  readonly source?: unknown;
}

const COMPARED: Readonly<Record<string, (value: number, a: number, b: number) => boolean>> = {
  Between: (value, a, b) => value >= a && value <= b,
  NotBetween: (value, a, b) => value < a || value > b,
  EqualTo: (value, a) => value === a,
  NotEqualTo: (value, a) => value !== a,
  GreaterThan: (value, a) => value > a,
  LessThan: (value, a) => value < a,
  GreaterThanOrEqualTo: (value, a) => value >= a,
  LessThanOrEqualTo: (value, a) => value <= a,
};

/**
 * Whether a cell may hold a value. Bounds and lists that refer to cells are looked up by `at`, which gives undefined where it
 * cannot; what cannot be decided here (formulas) is accepted.
 */
export function accepts(
  { rule, ignoreBlanks }: Validation,
  value: string | number | boolean,
  at: (reference: string) => readonly (string | number | boolean)[] | undefined,
): boolean {
  const [kind, asked] = (Object.entries(rule)[0] ?? []) as [string?, Asked?];
  if (kind === undefined || asked === undefined || kind === "custom") return true;
  if (value === "") return ignoreBlanks;
  if (kind === "list") {
    const source = String(asked.source);
    const listed = source.startsWith("=") ? at(source.slice(1)) : source.split(",").map((each) => each.trim());
    return listed === undefined || listed.some((each) => String(each) === String(value));
  }
  const bound = (given: unknown): number => Number(typeof given === "string" ? at(given.slice(1))?.[0] : given);
  const [a, b] = [bound(asked.formula1), bound(asked.formula2 ?? 0)];
  if (Number.isNaN(a) || Number.isNaN(b)) return true;
  const measured = kind === "textLength" ? String(value).length : value;
  if (typeof measured !== "number" || (kind === "wholeNumber" && !Number.isInteger(measured))) return false;
  return COMPARED[asked.operator ?? "Between"]?.(measured, a, b) ?? true;
}
