import { POLICY_FILES } from "./files";
import type { Policy, PolicyFile, Settings } from "./policy";

const fileOf = (id: string): PolicyFile | undefined => POLICY_FILES.find((file) => file.id === id);

export const POLICY_IDS: readonly string[] = POLICY_FILES.map(({ id }) => id);

/** A policy of ours with what it inherits; undefined where there is none of that id. */
export function policy(id: string): Policy | undefined {
  const file = fileOf(id);
  return file && resolved(file);
}

/** A policy file with what it inherits from ours. */
export function resolved(file: PolicyFile): Policy {
  const chain = [file];
  for (let parent = file.inherits; parent; parent = chain[0]!.inherits) chain.unshift(fileOf(parent)!);
  const sources = Object.assign({}, ...chain.map(({ settings }) => settings)) as Policy["sources"];
  const values = Object.fromEntries(
    Object.entries(sources).map(([key, setting]) => [key, setting.value]),
  ) as unknown as Settings;
  return { id: file.id, ...(file.name !== undefined && { name: file.name }), sources, ...values };
}

/** The national method, which everything starts from. */
export const NATIONAL: Policy = policy("national")!;
