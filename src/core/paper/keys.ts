import { indicatorName } from "../table/name";
import type { ScoredIndicator } from "../score/result";
import type { Program } from "../rule/program";

/** Names told apart: the second of the same words is “words #2”. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} #${String(count)}`;
  });
}

/** By what the block of an indicator is found again: its groups and its name, which stay when rows move. */
export const blockKeys = (rows: readonly ScoredIndicator[]): string[] =>
  numbered(
    rows.map(({ indicator }) => [indicator.level1.name, indicator.level2.name, indicatorName(indicator)].join("¦")),
  );

/** By what the inputs of a block are found again: their names, in the order of the rule's parts. */
export const inputKeys = ({ inputs }: Program): string[] => numbered(inputs.map(({ name }) => name));

/** The keys that say which input is meant also where the rule has other words by now: those of a name that only one input has. */
export function clearKeys(...lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const nameOf = (key: string): string => key.replace(/ #\d+$/, "");
  const shared = new Set(lists.flat().flatMap((key) => (nameOf(key) === key ? [] : [nameOf(key)])));
  return new Set(lists.flat().filter((key) => !shared.has(nameOf(key))));
}

/** The key of a figure whose block is gone, and back. */
export const goneKey = (block: string, name: string): string => `${block}¦¦${name}`;
export function parseGoneKey(key: string): { readonly block: string; readonly name: string } {
  const at = key.lastIndexOf("¦¦");
  return { block: key.slice(0, Math.max(at, 0)), name: key.slice(at < 0 ? 0 : at + 2) };
}
