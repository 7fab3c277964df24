import { columnLetters } from "../../sheet/address";
import type { Decimal } from "decimal.js";
import type { Policy } from "../../policy/policy";
import { normalise } from "../../words/notation";
import { executionRate } from "../../score/execution";
import { percent } from "../../score/reason";
import type { ScoredIndicator } from "../../score/result";
import type { ScoredTable } from "../../score/score";
import { executionRow } from "../../table/points";
import { REVIEW_KEYS, type Entry, type RollUpRow } from "../../table/table";
import { phrases } from "../../words/phrases";
import { defineCheck, type Report } from "../check";
import { isReason, ranges } from "../printed";
import { agrees } from "../../quantity/precision";
import { contradictionIn } from "./direction-mismatch";
import { isLowerInWords, missedBy } from "../unmet";

/** Fewer indicators than this are no pattern. */
const LEAST = 3;

/** What a reason says of a gap, once its denials (无偏差, 未出现延期, 未完成原因：无) are taken out. */
const DENIED = new RegExp(
  `${phrases("denied", "no-gap")}[^,。;]{0,8}(?:偏差|偏离|问题|扣分|${phrases("missed", "no-gap")}|${phrases("late", "no-gap")})` +
    `|${phrases("missed", "gap")}[^,。;]{0,10}:(?:无|没有|不涉及)`,
  "g",
);
const GAP = new RegExp(
  "未(?:能|完|达|按|如期|及时|全|开展|实施|验收|支付|执行|落实|竣工|交付|投入|足额)|尚[未有需]" +
    `|${phrases("late", "gap")}|不足|不到位|扣\\d|扣分|有差距`,
);

/** 每个指标都得满分，表中却有未完成的指标、未完成的原因或不足的执行率；汇总表中各项目都是 100 分 */
export const allFull = defineCheck({
  id: "all-full",
  severity: "info",
  group: "Scores against targets",
  kinds: ["self-evaluation", "roll-up"],
  messages: ["unmet", "unmet-across", "explained", "explained-across", "execution", "projects"],
  run: ({ scored, policy, report }) => {
    const { table, indicators } = scored;
    if (table.projects) return ofProjects(table.projects, report);
    const full = indicators.filter(({ deducted, indicator }) => deducted?.isZero() && indicator.entries.score?.value);
    if (full.length < LEAST || full.length < indicators.length) return;
    const address = table.total?.score?.address ?? full[0]!.indicator.entries.score!.address;
    const count = String(full.length);
    const say = (message: string, data: Record<string, string>, cells: readonly (Entry | undefined)[]): void =>
      report({ address, message, data: { count, ...data }, related: ranges(cells) });

    const across = (message: string): string => (table.rows ? `${message}-across` : message);
    const unmet = indicators.filter((row) => isUnmet(row, table.meta.year));
    if (unmet.length > 0)
      return say(
        across("unmet"),
        placesOf(unmet),
        unmet.map(({ indicator }) => indicator.entries.actual),
      );
    const explained = indicators.filter(admitsGap);
    if (explained.length > 0)
      return say(
        across("explained"),
        placesOf(explained),
        explained.map(({ indicator }) => indicator.entries.reason),
      );
    const execution = fullExecution(scored, policy);
    if (execution) say("execution", { rate: percent(execution.rate) }, [execution.score]);
  },
});

/** Fewer projects than this are no pattern. */
const LEAST_PROJECTS = 5;

/** Each project of a roll-up at full marks: of a unit's own scores, and of those of its review. */
function ofProjects(projects: readonly RollUpRow[], report: Report): void {
  for (const key of ["score", ...REVIEW_KEYS] as const) {
    const scores = projects.flatMap(({ entries }) => entries[key] ?? []);
    const [first] = scores;
    const all = scores.every(({ value }) => value?.equals(FULL));
    if (!first || scores.length < LEAST_PROJECTS || scores.length < projects.length || !all) continue;
    const data = { count: String(projects.length), score: first.text };
    report({ address: first.address, message: "projects", data, related: ranges(scores) });
  }
}

const FULL = 100;

/** Compared with a sign that is wrong itself, the actual says nothing. */
const isUnmet = (row: ScoredIndicator, year: number | undefined): boolean =>
  isLowerInWords(row.reading) || (missedBy(row, year) !== undefined && !contradictionIn(row.indicator, row.reading));

/** The rows of indicators, or, in a sideways table, their columns. */
function placesOf(found: readonly ScoredIndicator[]): Record<string, string> {
  const columns = found.flatMap(({ indicator: { column } }) => (column === undefined ? [] : [columnLetters(column)]));
  const rows = found.map(({ indicator }) => indicator.row);
  return columns.length > 0 ? { columns: columns.join("、") } : { rows: rows.join("、") };
}

/** A reason for exceeding the target does not speak against full marks. */
const admitsGap = ({ indicator: { entries }, outcome }: ScoredIndicator): boolean =>
  isReason(entries.reason) &&
  !(outcome.state === "met" && outcome.ratio?.gt(1)) &&
  GAP.test(normalise(entries.reason!.text).replace(DENIED, ""));

/** The full score of an execution below 100%. */
function fullExecution({ table }: ScoredTable, policy: Policy): { rate: Decimal; score: Entry } | undefined {
  const row = executionRow(table),
    rate = row && executionRate(row, policy);
  const { weight, score } = row?.entries ?? {};
  if (!rate?.lt(1) || !weight?.value || !score?.value || score.value.lt(weight.value)) return undefined;
  return agrees(score.value, score.decimals, weight.value.times(rate)) ? undefined : { rate, score };
}
