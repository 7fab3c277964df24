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

/** By what the inputs of a block are found again. */
export const inputKeys = ({ inputs }: Program): string[] => numbered(inputs.map(({ name }) => name));

/** The key of a figure whose block is gone, and back. */
export const goneKey = (block: string, name: string): string => `${block}¦¦${name}`;
export function parseGoneKey(key: string): { readonly block: string; readonly name: string } {
  const at = key.lastIndexOf("¦¦");
  return { block: key.slice(0, Math.max(at, 0)), name: key.slice(at < 0 ? 0 : at + 2) };
}
