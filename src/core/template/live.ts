import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { plain } from "../quantity/decimal";
import type { RuleContext } from "../rule/compose";
import { scoreFormula } from "../rule/excel";
import type { RuleSubject } from "../rule/starts";
import { inUnit, readRuleOf } from "../score/rules";
import { readQuantity } from "../quantity/quantity";
import { roleOf } from "../recognise/levels";
import { directionIn } from "./direction";
import { figureOf, isChange, isPercent, type TemplateRow } from "./row";

/** Where a row's figures stand. */
export interface RowCells {
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
}

/** A score that a sheet works out by itself, without "=". */
export interface LiveScore {
  readonly formula: string;
  /** True where a person may have to decide all the same; then the cell is one to be filled in. */
  readonly open: boolean;
}

/** The formula of a row's score: its own rule's where that computes from the row, else the policy's; undefined where a person gives it. */
export function liveScore(row: TemplateRow, cells: RowCells, policy: Policy, ruled: boolean): LiveScore | undefined {
  if (ruled && row.rule) return byRule(row, cells, policy);
  const target = figureOf(row);
  const { better, sure } = directionIn(row);
  return target === undefined || target < 0 || !sure ? undefined : byPolicy(row, { target, better }, cells, policy);
}

/** What a row says beside its rule. */
export function contextFor(row: TemplateRow): RuleContext {
  const target = targetText(row);
  const weight = row.weight === undefined ? undefined : new Decimal(row.weight);
  return { indicator: row.level3, ...(weight && { weight }), ...(target !== "" && { target }) };
}

/** What a rule for a row is about. */
export function subjectFor(row: TemplateRow): RuleSubject {
  const target = figureOf(row);
  return {
    name: row.level3,
    weight: contextFor(row).weight,
    target: target === undefined ? undefined : new Decimal(target),
    unit: row.unit?.replace("％", "%"),
    better: directionIn(row).better === "less" ? "less" : "more",
  };
}

/** A rule that asks for one figure, which the row's actual is. */
function byRule(row: TemplateRow, cells: RowCells, policy: Policy): LiveScore | undefined {
  if (row.weight === undefined) return undefined;
  const { rule, program } = readRuleOf(row.rule ?? "", contextFor(row));
  const [input, ...more] = program.inputs;
  if (rule.form === "judgement" || rule.unread.length > 0 || !input || more.length > 0) return undefined;
  const sample = readQuantity(`1${row.unit ?? ""}`);
  if (input.kind === "boolean" || input.kind === "choice" || sample.kind !== "figure") return undefined;
  if (!inUnit(sample.amount, input)) return undefined;
  const formula = scoreFormula(program, { inputs: [cells.actual], weight: cells.weight }, policy.decimals, OPEN);
  return { formula: formula.slice(1), open: false };
}

/** ≥98%, as it is read in one cell. */
export const targetText = ({ sign, target = "", unit = "" }: TemplateRow): string =>
  target === "" ? "" : `${sign === undefined || sign === "定性" ? "" : sign}${target}${sign === "定性" ? "" : unit}`;

/** What only a person can say stays blank: words in the place of a figure would make the row read as another. */
const OPEN = '""';

/** What a row asks for, and which way it is better. */
interface Asked {
  readonly target: number;
  readonly better: "more" | "less";
}

function byPolicy(row: TemplateRow, { target, better }: Asked, cells: RowCells, policy: Policy): LiveScore {
  const { actual: A } = cells;
  // 0.98% beside a target of 95% is most likely 98%, typed as a share of one.
  const small = isPercent(row) && target >= 50 ? [`AND(${A}>0,${A}<=0.01)`] : [];
  // Less than no change is met where less is better.
  const mayFall = better === "less" && isChange(row);
  const negative = policy.negativeActual === "zero" || mayFall ? [] : [`${A}<0`];
  const unclear = `OR(${[`NOT(ISNUMBER(${A}))`, ...negative, ...small].join(",")})`;
  const counted = policy.negativeActual === "zero" ? `MAX(0,${A})` : A;
  const own = { ...cells, actual: counted };
  const banded = better === "less" ? undefined : satisfactionBands(row, own, policy);
  const { formula, open } =
    banded ?? (better === "less" ? less(row, target, own, policy) : more(row, target, own, policy));
  return {
    formula: `IF(LEN(${A})=0,"",IF(${unclear},${OPEN},${formula}))`,
    open,
  };
}

/** What a figure comes to in points. The inner ROUND takes off what binary figures have too much or too little. */
const points = (formula: string, { decimals }: Policy): string => `ROUND(ROUND(${formula},10),${String(decimals)})`;

/** More is better: met in full, else in proportion; what rounds to the full marks without being met is a person's. */
function more(
  { sign }: TemplateRow,
  target: number,
  { actual: A, target: T, weight: W }: RowCells,
  policy: Policy,
): LiveScore {
  const { farAbove, passMark, strictBound } = policy;
  const far = farAbove.deduct > 0 && target > 0;
  const met = far ? `IF(ROUND(${A}/${T},10)>=${String(farAbove.from)},MAX(0,${W}-${String(farAbove.deduct)}),${W})` : W;
  const mark = passMark === null ? undefined : plain(new Decimal(passMark).div(100));
  const share = mark === undefined ? `${A}/${T}` : `MAX(0,(${A}/${T}-${mark})/(1-${mark}))`;
  const part = points(`${W}*${share}`, policy);
  const below = target === 0 ? "0" : `IF(${part}>=${W},${OPEN},${part})`;
  const strict = sign === ">" && strictBound === "judgement";
  return {
    formula: strict ? `IF(${A}=${T},${OPEN},IF(${A}>${T},${met},${below}))` : `IF(${A}>=${T},${met},${below})`,
    open: strict,
  };
}

/** Less is better: what is not met, the places score differently. */
function less(
  { sign }: TemplateRow,
  target: number,
  { actual: A, target: T, weight: W }: RowCells,
  policy: Policy,
): LiveScore {
  const { reverseUnmet, strictBound } = policy;
  const above = ((): string => {
    switch (reverseUnmet.method) {
      case "judgement":
        return OPEN;
      case "zero":
        return "0";
      case "inverse":
        return target === 0 ? "0" : points(`${W}*${T}/${A}`, policy);
      case "excess":
        return target === 0
          ? "0"
          : `IF(ROUND(${A}/${T}-1,10)>${String(reverseUnmet.limit)},0,MAX(0,${points(`${W}*(2-${A}/${T})`, policy)}))`;
    }
  })();
  const strict = sign === "<" && strictBound === "judgement";
  return {
    formula: strict ? `IF(${A}<${T},${W},IF(${A}=${T},${OPEN},${above}))` : `IF(${A}<=${T},${W},${above})`,
    open: strict || reverseUnmet.method === "judgement",
  };
}

/** Satisfaction by bands, where the place has them; bands that contradict the row's own target are a person's to weigh. */
function satisfactionBands(
  row: TemplateRow,
  { actual: A, target: T, weight: W }: RowCells,
  policy: Policy,
): LiveScore | undefined {
  const bands = policy.satisfactionBands;
  const satisfaction = roleOf(row.level1) === "satisfaction" || roleOf(row.level2) === "satisfaction";
  if (!bands || !satisfaction || !isPercent(row)) return undefined;
  const [best, ...rest] = bands;
  if (!best) return undefined;
  const lower = rest.reduceRight(
    (else_, { from, share }) =>
      `IF(${A}>=${plain(new Decimal(from).div(100))},${points(`${W}*${plain(new Decimal(share).div(100))}`, policy)},${else_})`,
    "0",
  );
  const full = `${A}>=${plain(new Decimal(best.from).div(100))}`;
  return { formula: `IF((${full})<>(${A}>=${T}),${OPEN},IF(${full},${W},${lower}))`, open: true };
}

/** The cells of the execution of the budget. */
export interface BudgetCells {
  readonly budget: string;
  readonly executed: string;
  readonly weight: string;
}

/** Executed ÷ budget, empty until both are there. */
export const executionRate = ({ budget, executed }: Omit<BudgetCells, "weight">): string =>
  `IF(OR(COUNT(${budget},${executed})<2,${budget}<=0),"",${executed}/${budget})`;

/** The points of the execution: in proportion up to the whole; by bands only a person knows whether the project is finished. */
export function executionScore({ budget: B, executed: E, weight: W }: BudgetCells, policy: Policy): LiveScore {
  const nothing =
    policy.executionOfNothing === "by-one" ? `IF(${B}=0,${points(`${W}*MIN(1,${E})`, policy)},${OPEN})` : OPEN;
  const scored = policy.executionBands ? `IF(${E}=${B},${W},${OPEN})` : points(`${W}*MIN(1,${E}/${B})`, policy);
  return {
    formula: `IF(COUNT(${B},${E})<2,"",IF(OR(${B}<0,${E}<0),${OPEN},IF(${B}=0,${nothing},${scored})))`,
    open: policy.executionBands !== null,
  };
}

/** A sum of scores as a total: empty until one is there, and not above what the place allows for so low an execution rate. */
export function totalScore(scores: readonly string[], rate: string | undefined, { totalCaps }: Policy): string {
  const list = scores.join(",");
  const sum = `ROUND(SUM(${list}),10)`;
  const capped =
    rate === undefined || totalCaps.length === 0
      ? sum
      : `IF(ISNUMBER(${rate}),${totalCaps.reduceRight(
          (else_, { below, cap }) =>
            `IF(ROUND(${rate},10)<${plain(new Decimal(below).div(100))},MIN(${String(cap)},${sum}),${else_})`,
          sum,
        )},${sum})`;
  return `IF(COUNT(${list})=0,"",${capped})`;
}

/** The grade of a total, once all that it adds up is there. */
export function gradeFormula(total: string, scores: readonly string[], count: number, { grades }: Policy): string {
  const words = grades.reduceRight(
    (else_, { grade, from }) => (from === 0 ? `"${grade}"` : `IF(${total}>=${String(from)},"${grade}",${else_})`),
    '""',
  );
  return `IF(COUNT(${scores.join(",")})<${String(count)},"",${words})`;
}
