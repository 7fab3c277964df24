import type { Options } from "../decisions/options";
import { ownPolicy } from "./own";
import type { Policy, Setting, Settings } from "./policy";
import { policy } from "./resolve";

/** The policies of these options that are none of ours; what cannot be read is left out. */
export const ownPolicies = ({ own = [] }: Options): readonly Policy[] =>
  own.flatMap((text) => {
    const read = ownPolicy(text);
    return "problems" in read ? [] : [read];
  });

/** The policy that options ask for; undefined where they ask for none, or for one that there is not. */
export const policyOf = (options: Options): Policy | undefined =>
  options.policy === undefined
    ? undefined
    : (policy(options.policy) ?? ownPolicies(options).find(({ id }) => id === options.policy));

/** A workbook's options, and the user's where it says nothing; of both the policies to choose from, the workbook's first. */
export function optionsWith(workbook: Options, user: Options): Options {
  const own = [...(workbook.own ?? []), ...(user.own ?? [])];
  return { ...user, ...workbook, ...(own.length > 0 && { own }) };
}

/** Who has chosen the policy that is used: the workbook, the user for all workbooks, or nobody. */
export type PolicyBy = "workbook" | "preference" | "default";

export const chosenBy = (workbook: Options, user: Options): PolicyBy => {
  if (workbook.policy !== undefined) return "workbook";
  return policyOf(user) ? "preference" : "default";
};

/** The policy that a workbook's own options ask for, else the given one, with their thresholds; each changed setting says that it is the user's. */
export function policyFor(options: Options, fallback: Policy): Policy {
  const base = policyOf(options) ?? fallback;
  const { farAbove, decimals } = options;
  const own: Partial<Settings> = { ...(farAbove && { farAbove }), ...(decimals !== undefined && { decimals }) };
  const sources = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, chosen(value)]));
  return { ...base, ...own, sources: { ...base.sources, ...sources } };
}

const chosen = <T>(value: T): Setting<T> => ({ value, source: "用户设置", trust: "user" });
