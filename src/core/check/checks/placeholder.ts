import { normalise } from "../../words/notation";
import { ownersOf } from "../../table/own";
import type { ColumnKey, Entry, Indicator } from "../../table/table";
import { ORDINALS } from "../../words/numerals";
import { defineCheck } from "../check";
import { leftIn, type Left } from "../blanks";
import { ranges } from "../printed";

/** 指标2： without a name behind it. */
const UNNAMED = new RegExp(`^(?:三级)?指标(?:名称)?[\\d${ORDINALS}]*[:、.]?[-—/\\\\]*$`);
/** 指标名称、实际完成值或原因栏中，模板留下的“指标2：”、……、××人、填写提示没有填写或删去 */
export const placeholder = defineCheck({
  id: "placeholder",
  severity: "warning",
  group: "Form",
  messages: ["unnamed", "blank", "prompt"],
  // An empty target beside what the form left, or what the form left of it, is of the same cause.
  covers: ["target-missing", "target-bare", "actual-missing"],
  run: ({ scored, report }) => {
    // A form that nobody has filled in was not handed in.
    if (scored.indicators.every(({ indicator }) => leftInName(indicator) !== undefined)) return;
    const rows = scored.table.indicators;
    const own = new Set((["target", "actual", "weight", "score"] as const).flatMap((key) => filledIn(rows, key)));
    for (const { indicator } of scored.indicators) {
      const [first, ...others] = leftovers(indicator, own.has(indicator));
      if (first)
        report({
          address: first.cell.address,
          message: first.left,
          data: { text: first.cell.text },
          actual: first.cell.text,
          related: ranges(others.map(({ cell }) => cell)),
        });
    }
  },
});

interface Residue {
  readonly left: Left | "unnamed";
  readonly cell: Pick<Entry, "address" | "text">;
}

/** What the form left in a row, from left to right. */
function leftovers(indicator: Indicator, own: boolean): Residue[] {
  const { level3, entries } = indicator;
  const inName = leftInName(indicator);
  const found: Residue[] =
    inName && own ? [{ left: inName, cell: { address: level3.address!, text: level3.name } }] : [];
  for (const cell of [entries.actual, entries.reason]) {
    const left = cell && leftIn(cell.text);
    if (left) found.push({ left, cell });
  }
  return found;
}

function leftInName({ level3 }: Indicator): Residue["left"] | undefined {
  if (!level3.address || level3.name === "") return undefined;
  return UNNAMED.test(normalise(level3.name)) ? "unnamed" : leftIn(level3.name);
}

/** A row of the form that is merely not used has nothing of its own but its number; points that are merged over it are not its own. */
const filledIn = (rows: readonly Indicator[], key: ColumnKey): Indicator[] =>
  ownersOf(rows, key).filter(({ entries }) => entries[key]?.text !== "");
