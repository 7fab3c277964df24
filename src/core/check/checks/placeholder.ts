import { normalise } from "../../words/notation";
import type { ScoredIndicator } from "../../score/result";
import { ownersOf } from "../../table/own";
import type { ColumnKey, Entry, Indicator } from "../../table/table";
import { ORDINALS } from "../../words/numerals";
import { defineCheck } from "../check";
import { ranges } from "../printed";

type Left = "unnamed" | "blank" | "prompt";

/** 指标2： without a name behind it. */
const UNNAMED = new RegExp(`^(?:三级)?指标(?:名称)?[\\d${ORDINALS}]*[:、.]?[-—/\\\\]*$`);
const UNIT = "(?:[个人名户次项件份篇期台套册场座栋所家条米亩吨年月日天元万亿%‰]|公里|小时|平方)";
/** What a form leaves to be filled in: ……, ≥**人, XX项目, 20××年, ____. A single × or * multiplies. */
const BLANKS: readonly RegExp[] = [
  /^[.…·。]{2,}$/,
  /\*{2,}(?!\d)/,
  /(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z\d])/,
  new RegExp(`[≥≤<>]=?[Xx×*★☆]+(?:${UNIT}|$)|^=?[Xx×]${UNIT}`),
  /(?<![A-Za-z\d])_{2,}|_{3,}/,
];
/** What a form says about how to fill it in. */
const PROMPT =
  /^[([【<]?(?:(?:例如?|如|示例|举例):|请(?:在此处?)?(?:填|说明|输入|选择|列出|列明|简要|详细|根据|参照)|填写(?:说明|要求|具体|实际|相应|对应|本?年度|年初|全年|三级指标|指标|目标|预期|计划|偏差|未完成|原因|数值|数字|名称))|[(【[](?:请?填写[^()]{0,20}|请填[^()]{0,20}|必填|选填|可不填|由?(?:各?单位|部门)填写)[)】\]]|此处填写/;

/** 模板留下的“指标2：”、……、≥**人、填写提示没有填写或删去 */
export const placeholder = defineCheck({
  id: "placeholder",
  severity: "warning",
  group: "Form",
  messages: ["unnamed", "blank", "prompt"],
  // An empty target beside what the form left is of the same cause.
  covers: ["target-missing", "actual-missing"],
  run: ({ scored, report }) => {
    // A form that nobody has filled in was not handed in.
    if (scored.indicators.every(({ indicator }) => leftInName(indicator) !== undefined)) return;
    const rows = scored.table.indicators;
    const own = new Set((["target", "actual", "weight", "score"] as const).flatMap((key) => filledIn(rows, key)));
    for (const row of scored.indicators) {
      const [first, ...others] = leftovers(row, own.has(row.indicator));
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
  readonly left: Left;
  readonly cell: Pick<Entry, "address" | "text">;
}

/** What the form left in a row, from left to right. */
function leftovers({ indicator, reading }: ScoredIndicator, own: boolean): Residue[] {
  const { level3, entries } = indicator;
  const inName = leftInName(indicator);
  const found: Residue[] =
    inName && own ? [{ left: inName, cell: { address: level3.address!, text: level3.name } }] : [];
  // A target of nothing but dots is empty, and missing.
  const target = reading.target.kind === "blank" ? undefined : entries.target;
  for (const cell of [target, entries.actual, entries.reason]) {
    const left = cell && leftIn(cell.text);
    if (left) found.push({ left, cell });
  }
  return found;
}

function leftInName({ level3 }: Indicator): Left | undefined {
  if (!level3.address || level3.name === "") return undefined;
  return UNNAMED.test(normalise(level3.name)) ? "unnamed" : leftIn(level3.name);
}

/** A row of the form that is merely not used has nothing of its own but its number; points that are merged over it are not its own. */
const filledIn = (rows: readonly Indicator[], key: ColumnKey): Indicator[] =>
  ownersOf(rows, key).filter(({ entries }) => entries[key]?.text !== "");

function leftIn(source: string): Left | undefined {
  const text = normalise(source);
  if (BLANKS.some((pattern) => pattern.test(text))) return "blank";
  return PROMPT.test(text) ? "prompt" : undefined;
}
