import { Decimal } from "decimal.js";
import { agrees } from "../../quantity/precision";
import { textAt } from "../../sheet/sheet";
import { hasKey, sharingIn } from "../../table/own";
import { executionRow } from "../../table/points";
import { REVIEW_KEYS, type ColumnKey, type Entry } from "../../table/table";
import { defineCheck, type TableContext } from "../check";
import { figure, isReason, ranges } from "../printed";

type Entries = Readonly<Partial<Record<ColumnKey, Entry>>>;

/** Two scores of the same thing that are not the same, and nothing that says why. */
interface Pair {
  readonly name: string;
  readonly own: Entry | undefined;
  readonly review: Entry | undefined;
  /** What a review before this one gives. */
  readonly before?: Entry | undefined;
  readonly weight?: Decimal | undefined;
  /** What the policy gives. */
  readonly due?: Decimal | undefined;
  readonly reasons: readonly (Entry | undefined)[];
}

/** From so many points on a review of 0 is asked about whatever the unit gives itself. */
const LARGE = new Decimal(10);

/** 复核（评价）得分与自评得分不同，或复核为 0，没有说明原因 */
export const reviewDifference = defineCheck({
  id: "review-difference",
  severity: "warning",
  group: "Scores against targets",
  messages: ["differs", "due", "nothing"],
  run: (context) => {
    for (const pair of pairsIn(context)) {
      const message = messageOf(pair);
      const { name, own, review, weight, due, reasons } = pair;
      if (!message || !review?.value || reasons.some(isReason)) continue;
      const apart = own?.value && review.value.minus(own.value).abs();
      context.report({
        address: review.address,
        message,
        data: {
          name,
          own: own?.text ?? "",
          review: review.text,
          ...(apart && { apart: figure(apart) }),
          ...(weight && { weight: figure(weight) }),
          ...(due && { due: figure(due) }),
        },
        actual: figure(review.value),
        related: ranges([own, ...reasons.slice(0, 1)]),
      });
    }
  },
});

/** What is to be said of two scores; undefined where they are the same. */
function messageOf({ own, review, before, weight, due }: Pair): "differs" | "due" | "nothing" | undefined {
  if (!review?.value) return undefined;
  if (review.value.isZero() && weight?.gte(LARGE)) return "nothing";
  if (!own?.value || isSame(own, review) || (before?.value && isSame(before, review))) return undefined;
  return due && !agrees(review.value, review.decimals, due) ? "due" : "differs";
}

const isSame = (a: Entry, b: Entry): boolean =>
  !a.value || !b.value || agrees(a.value, a.decimals, b.value) || agrees(b.value, b.decimals, a.value);

/** What stands beside each other: of the indicators, of the budget's execution, of the projects of a roll-up. */
function pairsIn({ scored, sheet }: TableContext): Pair[] {
  const { table } = scored;
  const { columns } = table;
  if (table.projects) {
    // A list without room for words leaves the reasons to the projects' own papers.
    if (!columns.reviewReason && !columns.reason && !columns.remark) return [];
    return table.projects.flatMap(({ entries }) => pairsOf(entries, entries.project?.text ?? ""));
  }
  const sharesCells = sharingIn(table.indicators, ["score", ...REVIEW_KEYS, "selfScore"]);
  const rows = (hasKey(table, "review") || hasKey(table, "selfScore") ? scored.indicators : []).flatMap(
    ({ indicator, reading, result, weight, deducted }): Pair[] => {
      // Figures of several rows cannot be told apart; what an evaluation deducts without a reason is asked about already.
      if (sharesCells(indicator)) return [];
      if (hasKey(table, "selfScore") && (hasKey(table, "reason") || hasKey(table, "basis")) && deducted?.gt(0))
        return [];
      const due = result.state === "scored" ? result.score : undefined;
      return pairsOf(indicator.entries, reading.name).map((pair) => ({ ...pair, weight, due }));
    },
  );
  const execution = executionRow(table);
  if (!execution?.entries.review) return rows;
  const { weight } = execution.entries;
  const result = scored.budget.get(execution.row);
  const behind = columns.reviewReason ?? columns.reason ?? columns.remark;
  const said = behind && { row: execution.row, column: behind.left };
  const words = said && textAt(sheet, said);
  return words && isReason({ address: said, text: words, decimals: 0, percent: false })
    ? rows
    : [
        ...pairsOf(execution.entries, execution.label).map((pair) => ({
          ...pair,
          weight: weight?.value,
          due: result?.state === "scored" ? result.score : undefined,
        })),
        ...rows,
      ];
}

/** The unit's own score of a row with that of each review, and what the row says of why they differ. */
function pairsOf(entries: Entries, name: string): Pair[] {
  const { selfScore, score, firstReview, review, reviewReason, reason, basis, remark } = entries;
  const reasons = reviewReason ? [reviewReason] : [reason, basis, remark].filter((entry) => entry !== undefined);
  if (selfScore) return [{ name, own: selfScore, review: score, reasons }];
  const last = { name, own: score, review, before: firstReview, reasons };
  return firstReview ? [{ name, own: score, review: firstReview, reasons }, last] : [last];
}
