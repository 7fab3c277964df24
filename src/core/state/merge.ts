import { stateFromJson, stateToJson, type State } from "./state";

/**
 * By what a decision of each section is known again: two that agree in these are one decision, however it was taken. Plans are
 * known by when they were written; whatever lacks these is known by all of itself. What ends in ? may be missing.
 */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  corrections: ["sheet", "range", "header"],
  judgements: ["sheet", "row", "column?", "name"],
  suppressions: ["check", "sheet", "cell", "message", "data"],
  ruleInputs: ["sheet", "row", "column?", "name", "rule"],
  ruleReadings: ["rule"],
  links: ["sheet", "kind"],
  plans: ["at"],
};

/**
 * What is to be kept where somebody else has changed the state since it was read: `theirs`, with whatever differs between `ours`
 * and one of the states that it came from put in, put in its place, or taken out. Of two that decided the same differently, we
 * are the later one. `bases` are the state that was read and, where there was one, the state that was meant to be kept before.
 */
export function mergeStates(bases: readonly State[], ours: State, theirs: State): State {
  const names = (state: State): string[] => Object.keys(state.sections);
  const sections = [...new Set([...names(theirs), ...names(ours)])].flatMap((name) => {
    const [was, own, other] = [bases.map((base) => base.sections[name]), ours.sections[name], theirs.sections[name]];
    const merged = mergeSection(name, was, own, other);
    return merged === undefined ? [] : [[name, merged] as const];
  });
  const plansOf = (state: State): unknown => stateToJson(state)["plans"];
  const plans = mergeLists("plans", bases.map(plansOf), plansOf(ours), plansOf(theirs)) as { readonly at: string }[];
  return {
    ...theirs,
    sections: Object.fromEntries(sections),
    plans: stateFromJson({ sections: {}, plans: [...plans].sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at)) })
      .plans,
  };
}

/** A section: lists by their decisions, options one by one, anything else as a whole; undefined where nothing is left. */
function mergeSection(name: string, was: readonly unknown[], own: unknown, other: unknown): unknown {
  const all = [...was, own, other].filter((each) => each !== undefined);
  if (all.every(Array.isArray)) return orNothing(mergeLists(name, was, own, other));
  if (all.every(isRecord)) return orNothing(mergeRecords(was, own, other));
  return was.every((each) => isSame(each, own)) ? other : own;
}

function mergeLists(name: string, was: readonly unknown[], own: unknown, other: unknown): unknown[] {
  const keyed = (list: unknown): Record<string, unknown> =>
    Object.fromEntries(((list ?? []) as readonly unknown[]).map((item) => [keyOf(name, item), item]));
  return Object.values(mergeRecords(was.map(keyed), keyed(own), keyed(other)));
}

function mergeRecords(was: readonly unknown[], own: unknown, other: unknown): Record<string, unknown> {
  const [ours, theirs] = [own ?? {}, other ?? {}] as Record<string, unknown>[];
  const merged = [...new Set([...Object.keys(theirs!), ...Object.keys(ours!)])].flatMap((key) => {
    const isOurs = was.some((each) => !isSame((each as Record<string, unknown> | undefined)?.[key], ours![key]));
    const value = isOurs ? ours![key] : theirs![key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(merged);
}

function keyOf(name: string, item: unknown): string {
  const fields = IDENTITY[name];
  const known = isRecord(item) && fields?.every((field) => field.endsWith("?") || field in item) === true;
  return textOf(known ? fields.map((field) => item[field.replace("?", "")]) : [item]);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const orNothing = <T extends object>(value: T): T | undefined => (Object.keys(value).length > 0 ? value : undefined);

const isSame = (a: unknown, b: unknown): boolean => textOf([a]) === textOf([b]);

/** A value as a text in which the order of fields does not count. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
