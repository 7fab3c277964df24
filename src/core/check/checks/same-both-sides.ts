import { normalise } from "../../words/notation";
import { comparable } from "../../score/outcome";
import type { Reading } from "../../score/reading";
import type { ScoredIndicator } from "../../score/result";
import type { Indicator } from "../../table/table";
import { defineCheck } from "../check";
import { placed, ranges } from "../printed";

/** 同一个指标既在产出下，又在效益或满意度下 */
export const sameBothSides = defineCheck({
  id: "same-both-sides",
  severity: "warning",
  group: "Form",
  messages: ["both", "both-across"],
  run: ({ scored, report }) => {
    const outputs = new Map<string, ScoredIndicator>();
    for (const row of scored.indicators)
      if (sideOf(row.indicator) === "output" && !outputs.has(keyOf(row))) outputs.set(keyOf(row), row);
    for (const row of scored.indicators) {
      const { level1, level3 } = row.indicator;
      const output = outputs.get(keyOf(row));
      if (sideOf(row.indicator) !== "benefit" || !output || !countsTheSame(row.reading, output.reading)) continue;
      report({
        address: level3.address!,
        ...placed("both", output.indicator, { name: row.reading.name, group: level1.name }),
        actual: level3.name,
        related: ranges([{ address: output.indicator.level3.address! }]),
      });
    }
  },
});

function sideOf({ level1, level2, level3 }: Indicator): "output" | "benefit" | undefined {
  if (!level3.address || level3.name === "") return undefined;
  if (level1.role === "output" && level2.role !== "cost") return "output";
  return level1.role === "benefit" || level1.role === "satisfaction" ? "benefit" : undefined;
}

const ORNAMENT = /\([^()]*\)$|[\s\d,.;:、，。；：“”"'《》]|的/g;

/** A name without its number, spaces, brackets and stops; a bare number or 指标2： is no name. */
function keyOf({ indicator, reading }: ScoredIndicator): string {
  const plain = normalise(reading.name).replace(ORNAMENT, "");
  return plain.length > 1 ? plain : indicator.id;
}

/** 1项 and 40万元 are not the same indicator, whatever they are called. */
const countsTheSame = ({ target: a }: Reading, { target: b }: Reading): boolean =>
  a.kind !== "figure" || b.kind !== "figure" || comparable(a.amount, b.amount) !== undefined;
