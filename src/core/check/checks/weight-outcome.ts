import type { Decimal } from "decimal.js";
import { percent } from "../../score/reason";
import type { Role } from "../../table/table";
import { fullMarksOf } from "../../table/points";
import { totalOf, weightsOf } from "../../table/weights";
import { defineCheck } from "../check";
import { figure, ranges } from "../printed";

/** 评价指标体系中产出和效益的分值合计不到 60% */
export const weightOutcome = defineCheck({
  id: "weight-outcome",
  severity: "info",
  group: "Weights",
  kinds: ["framework", "score-sheet"],
  messages: ["low"],
  run: ({ scored: { table }, policy, partner, report }) => {
    // What a framework has its score sheet repeats.
    if (table.kind === "score-sheet" && partner(table, "framework")) return;
    const marks = fullMarksOf(table);
    const roles = table.indicators.map(({ level1 }) => level1.role);
    if (!marks?.addsUp || !roles.some((role) => role === "decision" || role === "process")) return;
    if (roles.some((role) => role === undefined)) return;
    const outcomes = table.indicators.filter(({ level1 }) => isOutcome(level1.role));
    const points = weightsOf(outcomes, table);
    const share = totalOf(points).div(marks.sum);
    const address = outcomes[0]?.level1.address;
    if (!address || atLeast(share, policy.outcomeShare)) return;
    report({
      address,
      message: "low",
      data: { points: figure(totalOf(points)), share: percent(share), least: String(policy.outcomeShare) },
      expected: `≥${String(policy.outcomeShare)}%`,
      actual: percent(share),
      related: ranges(points),
    });
  },
});

const atLeast = (share: Decimal, least: number): boolean => share.times(100).gte(least);

/** 满意度 is a benefit where it is a level of its own. */
const isOutcome = (role: Role | undefined): role is Role =>
  role !== undefined && role !== "decision" && role !== "process";
