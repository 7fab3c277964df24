import type { ProblemId } from "../rule/problems";
import { problemsOf } from "../rule/problems";
import { extraOf } from "../table/extra";
import type { ScoredIndicator } from "../score/result";
import type { RowRule } from "../score/rules";
import { defineCheck, type TableCheck } from "./check";
import { ranges } from "./printed";
import type { Severity } from "./severity";

interface RuleCheck {
  readonly id: ProblemId;
  readonly severity: Severity;
  readonly group: "Rule text";
  readonly messages: readonly string[];
}

/** A check of what the rules' own text says; it stands on the cell of the rule. */
export const defineRuleCheck = (check: RuleCheck): TableCheck =>
  defineCheck({
    ...check,
    run: ({ scored, report }) => {
      const ruled = scored.indicators.flatMap((row) => (row.rule ? [{ row, read: row.rule }] : []));
      // Where no cell of the column gives points, the column is one of requirements.
      if (!ruled.some(({ read }) => givesPoints(read))) return;
      for (const { row, read } of ruled)
        for (const { id, message, data } of problemsOf(read.rule, read.context))
          // What is given beside the full marks ends where its points do: 国家级加5分, 省级加3分.
          if (id === check.id && !(id === "rule-max" && extraOf(row.indicator)))
            report({
              address: read.entry.address,
              message,
              data,
              ...(data["max"] !== undefined && { actual: data["max"], expected: data["weight"]! }),
              related: ranges(id === "rule-max" ? [row.indicator.entries.weight] : []),
            });
    },
  });

const givesPoints = ({ rule }: RowRule): boolean =>
  rule.parts.some((part) => part.kind !== "judgement" || !part.silent) || rule.unread.length > 0;

/** The rules that compute and whose figures are there. */
export const computed = (rows: readonly ScoredIndicator[]): ScoredIndicator[] =>
  rows.filter(({ rule }) => rule?.score.state === "scored");
