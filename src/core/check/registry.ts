// Made by scripts/catalogue.mjs (npm run catalogue) from the checks and the order of their texts.
import type { Check } from "./check";
import { actualMissing } from "./checks/actual-missing";
import { actualNotFigure } from "./checks/actual-not-figure";
import { allFull } from "./checks/all-full";
import { budgetOver } from "./checks/budget-over";
import { budgetSum } from "./checks/budget-sum";
import { copiedText } from "./checks/copied-text";
import { costExecution } from "./checks/cost-execution";
import { costIdle } from "./checks/cost-idle";
import { crossIndicator } from "./checks/cross-indicator";
import { crossRollup } from "./checks/cross-rollup";
import { crossScore } from "./checks/cross-score";
import { crossWeight } from "./checks/cross-weight";
import { dateOrders } from "./checks/date-order";
import { deductedThoughMet } from "./checks/deducted-though-met";
import { deductionUnexplained } from "./checks/deduction-unexplained";
import { directionMismatch } from "./checks/direction-mismatch";
import { duplicateIndicator } from "./checks/duplicate-indicator";
import { executionDeviation } from "./checks/execution-deviation";
import { executionRate } from "./checks/execution-rate";
import { executionScore } from "./checks/execution-score";
import { fullScoreUnmet } from "./checks/full-score-unmet";
import { goalIndicator } from "./checks/goal-indicator";
import { grade } from "./checks/grade";
import { lastYear } from "./checks/last-year";
import { levelMisplaced } from "./checks/level-misplaced";
import { levelMissing } from "./checks/level-missing";
import { markupResidue } from "./checks/markup-residue";
import { metaMissing } from "./checks/meta-missing";
import { moneyAsOutput } from "./checks/money-as-output";
import { monitoringBehind } from "./checks/monitoring-behind";
import { nameUnitMismatch } from "./checks/name-unit-mismatch";
import { negativeActual } from "./checks/negative-actual";
import { overFulfilled } from "./checks/over-fulfilled";
import { percentRange } from "./checks/percent-range";
import { placeholder } from "./checks/placeholder";
import { qualitativeBand } from "./checks/qualitative-band";
import { qualitativeUnmet } from "./checks/qualitative-unmet";
import { rateOfNothing } from "./checks/rate-of-nothing";
import { regionTotal } from "./checks/region-total";
import { reviewDifference } from "./checks/review-difference";
import { rowShifted } from "./checks/row-shifted";
import { ruleDead } from "./checks/rule-dead";
import { ruleGap } from "./checks/rule-gap";
import { ruleMax } from "./checks/rule-max";
import { ruleOverlap } from "./checks/rule-overlap";
import { ruleReward } from "./checks/rule-reward";
import { ruleScore } from "./checks/rule-score";
import { ruleShares } from "./checks/rule-shares";
import { ruleSubjective } from "./checks/rule-subjective";
import { ruleVariable } from "./checks/rule-variable";
import { sameBothSides } from "./checks/same-both-sides";
import { scoreDeduction } from "./checks/score-deduction";
import { scoreMissing } from "./checks/score-missing";
import { scoreNegative } from "./checks/score-negative";
import { scoreOverWeight } from "./checks/score-over-weight";
import { scoreRate } from "./checks/score-rate";
import { scoreRecalc } from "./checks/score-recalc";
import { subtotalScore } from "./checks/subtotal-score";
import { surveyPercent } from "./checks/survey-percent";
import { surveyScore } from "./checks/survey-score";
import { targetBare } from "./checks/target-bare";
import { targetMissing } from "./checks/target-missing";
import { totalScore } from "./checks/total-score";
import { unitAcross } from "./checks/unit-across";
import { unitMismatch } from "./checks/unit-mismatch";
import { unmeasurableTarget } from "./checks/unmeasurable-target";
import { unmetUnexplained } from "./checks/unmet-unexplained";
import { weightInvalid } from "./checks/weight-invalid";
import { weightOutcome } from "./checks/weight-outcome";
import { weightPolicy } from "./checks/weight-policy";
import { weightSubtotal } from "./checks/weight-subtotal";
import { weightTotal } from "./checks/weight-total";
import { yearMismatch } from "./checks/year-mismatch";

/** All checks, in the order of the catalogue. */
export const CHECKS: readonly Check[] = [
  weightTotal,
  weightSubtotal,
  weightInvalid,
  weightPolicy,
  weightOutcome,
  totalScore,
  subtotalScore,
  scoreRate,
  executionRate,
  executionScore,
  regionTotal,
  rateOfNothing,
  budgetSum,
  budgetOver,
  grade,
  surveyPercent,
  surveyScore,
  scoreDeduction,
  scoreOverWeight,
  scoreNegative,
  scoreMissing,
  actualMissing,
  fullScoreUnmet,
  deductedThoughMet,
  deductionUnexplained,
  scoreRecalc,
  reviewDifference,
  qualitativeBand,
  unmetUnexplained,
  monitoringBehind,
  executionDeviation,
  overFulfilled,
  ruleScore,
  costExecution,
  costIdle,
  allFull,
  unitMismatch,
  actualNotFigure,
  negativeActual,
  targetMissing,
  targetBare,
  unmeasurableTarget,
  goalIndicator,
  percentRange,
  yearMismatch,
  directionMismatch,
  nameUnitMismatch,
  qualitativeUnmet,
  ruleMax,
  ruleGap,
  ruleOverlap,
  ruleShares,
  ruleSubjective,
  ruleReward,
  ruleVariable,
  ruleDead,
  crossWeight,
  crossIndicator,
  crossScore,
  crossRollup,
  unitAcross,
  copiedText,
  lastYear,
  moneyAsOutput,
  levelMisplaced,
  levelMissing,
  metaMissing,
  dateOrders,
  duplicateIndicator,
  sameBothSides,
  rowShifted,
  placeholder,
  markupResidue,
];
