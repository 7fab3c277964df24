import { printOwn, readOwn, type OwnFile } from "../../../core/policy/own";
import type { Problem } from "../../../core/policy/own-problems";
import type { Policy, Settings } from "../../../core/policy/policy";
import { policy, resolved } from "../../../core/policy/resolve";
import { normalise } from "../../../core/words/notation";

/** A setting that the form asks for, or a part of one: what stands in its field, and where it is in the file. */
interface FieldOf {
  readonly setting: keyof Settings;
  /** The place in the setting's value that the field fills; what is said of the whole value is said at the last field of the setting. */
  readonly at?: string;
  readonly text: (settings: Settings) => string;
  /** The answers that there are; a number is typed where there are none. */
  readonly choices?: readonly string[];
}

/** The number that is typed; what is none stays as it is, so that it is found. */
const number = (text: string): number | string => {
  const typed = normalise(text).trim();
  return typed === "" || !Number.isFinite(Number(typed)) ? text : Number(typed);
};
/** What is typed in percent is kept as a share. */
const share = (text: string): number | string => {
  const typed = number(text);
  return typeof typed === "number" ? typed / 100 : typed;
};
const percent = (of: number): string => String(Math.round(of * 10_000) / 100);

/** The fields of the form. Whatever else a file sets stays as it is there. */
export const FIELDS = {
  executionWeight: { setting: "executionWeight", text: (of) => String(of.executionWeight) },
  executionDenominator: {
    setting: "executionDenominator",
    text: (of) => of.executionDenominator,
    choices: ["annual", "initial"],
  },
  executionOfNothing: {
    setting: "executionOfNothing",
    text: (of) => of.executionOfNothing,
    choices: ["judgement", "by-one"],
  },
  passMark: { setting: "passMark", text: ({ passMark }) => (passMark === null ? "" : String(passMark)) },
  reverse: {
    setting: "reverseUnmet",
    text: (of) => of.reverseUnmet.method,
    choices: ["judgement", "inverse", "zero", "excess"],
  },
  limit: {
    setting: "reverseUnmet",
    at: "limit",
    text: ({ reverseUnmet }) => (reverseUnmet.method === "excess" ? percent(reverseUnmet.limit) : "100"),
  },
  strictBound: { setting: "strictBound", text: (of) => of.strictBound, choices: ["judgement", "met"] },
  negativeActual: { setting: "negativeActual", text: (of) => of.negativeActual, choices: ["judgement", "zero"] },
  farFrom: { setting: "farAbove", at: "from", text: ({ farAbove }) => percent(farAbove.from) },
  farDeduct: { setting: "farAbove", at: "deduct", text: ({ farAbove }) => String(farAbove.deduct) },
  met: { setting: "qualitative", at: "[0]", text: ({ qualitative }) => String(qualitative[0]?.to ?? "") },
  partly: { setting: "qualitative", at: "[1]", text: ({ qualitative }) => String(qualitative[1]?.to ?? "") },
  decimals: { setting: "decimals", text: (of) => String(of.decimals), choices: ["0", "1", "2", "3", "4"] },
  reason: {
    setting: "reasonRequired",
    text: ({ reasonRequired }) => (reasonRequired === "always" ? "always" : "below"),
    choices: ["always", "below"],
  },
  reasonBelow: {
    setting: "reasonRequired",
    at: "executionBelow",
    text: ({ reasonRequired }) => (reasonRequired === "always" ? "90" : String(reasonRequired.executionBelow)),
  },
  excellent: { setting: "grades", at: "[0]", text: ({ grades }) => String(grades[0]?.from ?? "") },
  good: { setting: "grades", at: "[1]", text: ({ grades }) => String(grades[1]?.from ?? "") },
  fair: { setting: "grades", at: "[2]", text: ({ grades }) => String(grades[2]?.from ?? "") },
} as const satisfies Readonly<Record<string, FieldOf>>;

export type FieldId = keyof typeof FIELDS;
export type Values = Readonly<Record<FieldId, string>>;

const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** The values of the settings that the form asks for, as they are typed. */
const MADE: { readonly [K in keyof Settings]?: (typed: Values) => unknown } = {
  executionWeight: (typed) => number(typed.executionWeight),
  executionDenominator: (typed) => typed.executionDenominator,
  executionOfNothing: (typed) => typed.executionOfNothing,
  passMark: ({ passMark }) => (passMark.trim() === "" ? null : number(passMark)),
  reverseUnmet: ({ reverse, limit }) =>
    reverse === "excess" ? { method: reverse, limit: share(limit) } : { method: reverse },
  strictBound: (typed) => typed.strictBound,
  negativeActual: (typed) => typed.negativeActual,
  farAbove: ({ farFrom, farDeduct }) => ({ from: share(farFrom), deduct: number(farDeduct) }),
  qualitative: ({ met, partly }) => [
    { name: "met", from: 100, to: number(met) },
    { name: "partly", from: number(met), to: number(partly) },
    { name: "unmet", from: number(partly), to: 0 },
  ],
  decimals: ({ decimals }) => number(decimals),
  reasonRequired: ({ reason, reasonBelow }) =>
    reason === "always" ? "always" : { executionBelow: number(reasonBelow) },
  grades: ({ excellent, good, fair }) => [
    { grade: "优", from: number(excellent) },
    { grade: "良", from: number(good) },
    { grade: "中", from: number(fair) },
    { grade: "差", from: 0 },
  ],
};

/** The settings of the file that the form does not ask for. */
export const othersIn = ({ file }: Pick<PolicyDraft, "file">): (keyof Settings)[] =>
  (Object.keys(file.settings) as (keyof Settings)[]).filter((key) => !(key in MADE));

/** A policy while somebody makes or changes it. */
export interface PolicyDraft {
  /** As it was before. */
  readonly file: OwnFile;
  readonly name: string;
  /** Ours that it inherits from. */
  readonly base: string;
  /** Where what is set in the form comes from, in the user's words. */
  readonly source: string;
  readonly values: Values;
}

const valuesOf = (settings: Settings): Values =>
  Object.fromEntries(FIELD_IDS.map((id) => [id, (FIELDS[id] as FieldOf).text(settings)])) as Values;

/** A new one, called by the first of such ids that is free. */
export function newDraft(base: string, taken: readonly string[]): PolicyDraft {
  let count = 1;
  while (taken.includes(`own-${String(count)}`)) count += 1;
  const file: OwnFile = { id: `own-${String(count)}`, name: "", inherits: base, settings: {} };
  return { file, name: "", base, source: "", values: valuesOf(resolved(file)) };
}

/** A policy that there is, to be changed; undefined where its text cannot be read. */
export function draftOf(text: string): PolicyDraft | undefined {
  const file = readOwn(text);
  if ("problems" in file) return undefined;
  const source = Object.values(file.settings).find(({ trust }) => trust === "user")?.source ?? "";
  return { file, name: file.name, base: file.inherits, source, values: valuesOf(resolved(file)) };
}

/** Inherits from another one of ours: what was as there before is as there now. */
export function withBase(draft: PolicyDraft, base: string): PolicyDraft {
  const [before, after] = [draft.base, base].map((id) => valuesOf(policy(id) ?? resolved(draft.file))) as [
    Values,
    Values,
  ];
  const values = FIELD_IDS.map((id) => [id, draft.values[id] === before[id] ? after[id] : draft.values[id]]);
  return { ...draft, base, values: Object.fromEntries(values) as Values };
}

/** What is wrong at a field of the form: a message of the language files and what to fill in. */
export interface FieldProblem extends Pick<Problem, "id" | "data"> {
  readonly field: FieldId | "name" | "source" | undefined;
}

/** A draft as the text of a policy file and the policy that it makes, or what is wrong with it. */
export function read(
  draft: PolicyDraft,
): { readonly text: string; readonly policy: Policy } | { readonly problems: readonly FieldProblem[] } {
  const settings = settingsOf(draft);
  const text = printOwn({ id: draft.file.id, name: draft.name.trim(), inherits: draft.base, settings });
  const file = readOwn(text);
  return "problems" in file
    ? { problems: file.problems.map(({ where, id, data }) => ({ field: fieldAt(where), id, data })) }
    : { text, policy: resolved(file) };
}

/** The settings of the file: those that differ from what is inherited, or stood there before; what was not changed keeps its source. */
function settingsOf({ file, base, source, values }: PolicyDraft): OwnFile["settings"] {
  const inherited = policy(base);
  const made = Object.entries(MADE).flatMap(([name, of]): readonly (readonly [string, unknown])[] => {
    const key = name as keyof Settings;
    const value = of(values);
    const old = file.settings[key];
    if (old && isSame(old.value, value)) return [[key, old]];
    if (!old && isSame(inherited?.[key], value)) return [];
    return [[key, { value, source: source.trim(), trust: "user" }]];
  });
  return { ...file.settings, ...Object.fromEntries(made) } as OwnFile["settings"];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The field of a place in the file: settings.grades.value[1].from is the second grade's. */
function fieldAt(where: string): FieldProblem["field"] {
  if (where === "name") return "name";
  const [, setting, rest] = PLACE.exec(where) ?? [];
  if (rest === ".source") return "source";
  const all = FIELD_IDS.filter((id) => FIELDS[id].setting === setting);
  const isAt = ({ at }: FieldOf): boolean => at !== undefined && rest?.includes(at) === true;
  return all.find((id) => isAt(FIELDS[id])) ?? all.at(-1);
}

const PLACE = /^settings\.(\w+)(.*)$/;
