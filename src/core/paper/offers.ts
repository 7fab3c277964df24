import { grouped } from "../grouped";
import type { Policy } from "../policy/policy";
import type { Input } from "../rule/program";
import type { Value } from "../rule/evaluate";
import { readValue } from "../rule/value";
import type { ScoredIndicator } from "../score/result";
import { executionRate } from "../score/execution";
import { inUnit } from "../score/rules";
import type { ScoredTable } from "../score/score";
import { sharesOf } from "../score/survey";
import type { Address } from "../sheet/address";
import { optionName } from "../table/answers";
import { comparedText } from "../table/partners";
import { entryText, type ColumnKey } from "../table/table";
import { normalise } from "../words/notation";
import { oneOf } from "../words/pattern";
import type { Ruled } from "./ruled";

/** A value that the workbook has for an input of a rule, and its cell: on offer until a person agrees to it, never used before. */
export interface Offer {
  readonly value: Value;
  readonly sheet: string;
  readonly address: Address;
  /** True for the row's own figure. */
  readonly own?: true;
}

/** Where offers come from. */
interface Source {
  readonly tables: readonly ScoredTable[];
  readonly policy: Policy;
}

/** More of them than these would have to be read before one is chosen. */
const MOST = 3;

/**
 * What the workbook has for an input of a row's rule, each value once: the row's own figure, its name with a figure behind it in the
 * row's other cells, a row of that name with its actual, the budget's rate, the share of an answer in a survey, and what was filled in
 * elsewhere under that name.
 */
export function offersFor({ tables, policy }: Source, sheet: string, row: Ruled, at: number): readonly Offer[] {
  const { program, proposals } = row.rule;
  const [input, proposal] = [program.inputs[at], proposals[at]];
  if (!input || input.kind === "boolean" || input.kind === "choice") return [];
  const found: readonly Offer[] = [
    ...(proposal ? [{ ...proposal, sheet, own: true } as const] : []),
    ...inCells(sheet, row, input),
    ...inRows(tables, row, input),
    ...inBudgets(tables, policy, input),
    ...inSurveys(tables, input),
    ...inPapers(tables, row, input),
  ];
  const firsts = [...grouped(found, ({ value }) => String(value)).values()].flatMap(([first]) => first ?? []);
  return firsts.slice(0, MOST);
}

const GROUNDS = ["basis", "actual", "explanation", "reason"] as const satisfies readonly ColumnKey[];

/** 预算执行率为96.5%, 到位率：100%. */
function inCells(sheet: string, { indicator }: ScoredIndicator, input: Input): Offer[] {
  const name = normalise(input.name);
  if (name === "") return [];
  const behind = new RegExp(`${oneOf([name])}${LINK}(${FIGURE})`, "g");
  return GROUNDS.flatMap((key) => {
    const entry = indicator.entries[key];
    const [first, second] = [...normalise(entryText(indicator, key)).matchAll(behind)];
    // Two figures behind one name: which of them counts is not for us to say.
    if (!entry || second) return [];
    const value = readValue(input, first?.[1] ?? "");
    return value === undefined ? [] : [{ value, sheet, address: entry.address }];
  });
}

const LINK = "[为是达到约:=]{0,3}";
const FIGURE = "\\d[\\d,]*(?:\\.\\d+)?%?";

/** A row with its rule is a copy of the one that stands in its table. */
const isSameRow = (a: ScoredIndicator, b: ScoredIndicator): boolean => a.indicator === b.indicator;

/** The actuals of rows that are called like the input. */
function inRows(tables: readonly ScoredTable[], row: ScoredIndicator, input: Input): Offer[] {
  const name = comparedText(input.name);
  return tables.flatMap(({ table, indicators }) =>
    indicators.flatMap((each) => {
      const { actual: entry } = each.indicator.entries;
      const { actual } = each.reading;
      if (isSameRow(each, row) || !entry || actual.kind !== "figure" || comparedText(each.reading.name) !== name)
        return [];
      const value = inUnit(actual.amount, input);
      return value ? [{ value, sheet: table.sheet, address: entry.address }] : [];
    }),
  );
}

const EXECUTION = /^(?:预算|资金)?执行率$/;

/** By the amounts, to the sixth decimal: how the rate is printed (0.965, 96.5, 96.50%) does not matter then. */
function inBudgets(tables: readonly ScoredTable[], policy: Policy, input: Input): Offer[] {
  if (input.kind !== "percent" || !EXECUTION.test(normalise(input.name))) return [];
  return tables.flatMap(({ table }) =>
    table.budget.flatMap((row) => {
      const value = row.total ? executionRate(row, policy)?.toDecimalPlaces(6) : undefined;
      return value && row.entries.rate ? [{ value, sheet: table.sheet, address: row.entries.rate.address }] : [];
    }),
  );
}

const SHARE = /(?:占比|比例|人数)$/;

/** The shares of the answers that are called like the input. */
function inSurveys(tables: readonly ScoredTable[], input: Input): Offer[] {
  if (input.kind !== "percent") return [];
  const name = normalise(input.name).replace(SHARE, "");
  return tables.flatMap(({ table }) =>
    (table.survey?.questions ?? []).flatMap((question) => {
      const shares = sharesOf(question);
      return question.options.flatMap(({ option }, i) => {
        const share = shares[i];
        return share && optionName(option) === name
          ? [{ value: share.exact, sheet: table.sheet, address: share.figure.address }]
          : [];
      });
    }),
  );
}

/** What has been filled in for the same name and kind in another row, with the cell of that row's rule. */
function inPapers(tables: readonly ScoredTable[], row: ScoredIndicator, input: Input): Offer[] {
  const isSame = (other: Input): boolean =>
    other.name === input.name && other.kind === input.kind && other.unit === input.unit;
  return tables.flatMap(({ table, indicators }) =>
    indicators.flatMap((each) => {
      const inputs = each.rule?.inputs;
      if (isSameRow(each, row) || !each.rule || !inputs) return [];
      const { program, entry } = each.rule;
      const value = inputs.values[program.inputs.findIndex(isSame)];
      return value === undefined ? [] : [{ value, sheet: table.sheet, address: entry.address }];
    }),
  );
}
