import { operatorDirection, wordDirection, type Conflict } from "../../score/direction";
import { readOperator } from "../../quantity/operators";
import { normalise } from "../../words/notation";
import type { Entry, Indicator } from "../../table/table";
import type { Reading } from "../../score/reading";
import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 性质、符号与指标名称互相矛盾 */
export const directionMismatch = defineCheck({
  id: "direction-mismatch",
  severity: "warning",
  group: "Targets and actuals",
  messages: ["nature", "cost", "name", "name-more"],
  // Compared with a sign that is wrong itself, the actual says nothing.
  covers: ["full-score-unmet", "score-recalc", "over-fulfilled"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const found = contradictionIn(indicator, reading);
      if (!found) continue;
      const { message, stated, word } = found;
      const { target } = indicator.entries;
      report({
        address: stated.entry.address,
        message,
        data: { name: reading.name, nature: word?.text ?? "", sign: stated.sign },
        actual: stated.entry.text,
        related: ranges([word, target].filter((entry) => entry !== stated.entry)),
      });
    }
  },
});

/** What contradicts what in a row; undefined where nothing does. */
export function contradictionIn(
  indicator: Indicator,
  reading: Reading,
):
  | { readonly message: Exclude<Conflict, "target"> | "name-more"; readonly stated: Stated; readonly word?: Entry }
  | undefined {
  const { conflict, better } = reading.direction;
  if (conflict === undefined || conflict === "target") return undefined;
  const { nature, direction } = indicator.entries;
  const word = [nature, direction].find((entry) => entry && wordDirection(normalise(entry.text)));
  const stated = statedIn(indicator, reading) ?? (word && { sign: word.text, entry: word });
  if (!stated) return undefined;
  const message = conflict === "name" && better === "more" ? "name-more" : conflict;
  return { message, stated, ...(word && { word }) };
}

/** What is said of the direction, and the cell that it stands in. */
interface Stated {
  readonly sign: string;
  readonly entry: Entry;
}

function statedIn({ entries }: Indicator, { target }: Reading): Stated | undefined {
  for (const entry of [entries.direction, entries.nature]) {
    const sign = entry && readOperator(normalise(entry.text));
    if (sign && operatorDirection(sign)) return { sign, entry };
  }
  return target.kind === "figure" && operatorDirection(target.operator) && entries.target
    ? { sign: target.operator!, entry: entries.target }
    : undefined;
}
