import type { Options } from "../decisions/options";
import type { Policy, Setting, Settings } from "./policy";
import { policy } from "./resolve";

/** The policy that a workbook's own options ask for, else the given one, with their thresholds; each changed setting says that it is the user's. */
export function policyFor(options: Options, fallback: Policy): Policy {
  const base = (options.policy !== undefined ? policy(options.policy) : undefined) ?? fallback;
  const { farAbove, decimals } = options;
  const own: Partial<Settings> = { ...(farAbove && { farAbove }), ...(decimals !== undefined && { decimals }) };
  const sources = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, chosen(value)]));
  return { ...base, ...own, sources: { ...base.sources, ...sources } };
}

const chosen = <T>(value: T): Setting<T> => ({ value, source: "用户设置", trust: "user" });
