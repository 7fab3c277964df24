import type { Finding } from "../check/check";
import { isWhole } from "../rule/rule";
import type { ScoredTable } from "../score/score";
import { contains, type Address, type Range } from "../sheet/address";
import type { Audited } from "./roll";
import { cellAt, hasFormula, isLocked, type Sheet } from "../sheet/sheet";
import type { ColumnKey, Entry } from "../table/table";

/**
 * What is wrong with a form before anybody has filled it in, beyond what the checks find.
 * - `rule`: a rule that computes nothing
 * - `filled`: something is filled in already
 * - `typed-over`: a number where the others of its column are formulas
 * - `unprotected`: formulas stand in an unprotected sheet
 * - `locked-input`: what is to be filled in is locked
 * - `open-formula`, `open-words`: what a filler should not change is not locked
 * - `any-input`: a figure or a score is to be filled in, and the cell takes anything
 */
export const TEMPLATE_FAULTS = [
  "rule",
  "filled",
  "typed-over",
  "unprotected",
  "locked-input",
  "open-formula",
  "open-words",
  "any-input",
] as const;

export type TemplateFaultId = (typeof TEMPLATE_FAULTS)[number];

/** One kind of fault in one column of a table. */
export interface TemplateFault {
  readonly id: TemplateFaultId;
  readonly sheet: string;
  /** Where it is; the first of them is where a person would look. */
  readonly places: readonly Address[];
  /** The words of the first. */
  readonly text: string;
}

/** What a form is like before it is filled in. */
export interface Checkup {
  readonly faults: readonly TemplateFault[];
  /** What the checks find in what its author has written. */
  readonly findings: readonly Finding[];
}

/** The cells of each worksheet that take only what they are for; undefined where nobody can tell. */
export type Validated = ReadonlyMap<string, readonly Range[]>;

/** Whose form it is, is said by those who fill it in. */
const OF_THE_FILLER: readonly string[] = ["meta-missing", "actual-missing", "score-missing"];

/** Checks a form that is to be filled in. */
export function checkTemplate(
  { tables, workbook, findings }: Audited & { readonly findings: readonly Finding[] },
  validated?: Validated,
): Checkup {
  return {
    faults: tables.flatMap((scored) => {
      const sheet = workbook.sheets.find(({ name }) => name === scored.table.sheet);
      return sheet ? faultsOf(scored, sheet, validated?.get(sheet.name) ?? (validated && [])) : [];
    }),
    findings: findings.filter(({ check }) => !OF_THE_FILLER.includes(check)),
  };
}

/** Filled in by whoever fills in the form, as far as no formula stands there. */
const INPUTS: readonly ColumnKey[] = ["actual", "expected", "outlook", "score", "reason", "reviewReason"];
/** Of these, the figures. */
const FIGURES: readonly ColumnKey[] = ["actual", "score"];
const WORDS: readonly ColumnKey[] = ["level1", "level2", "level3", "weight", "rule"];
const COMPUTED: readonly ColumnKey[] = ["score", "rate"];

function faultsOf(
  scored: ScoredTable,
  sheet: Sheet,
  validated: readonly Range[] | undefined,
): readonly TemplateFault[] {
  const { table, indicators } = scored;
  const rows = indicators.map(({ indicator }) => indicator.entries);
  const holds = ({ address }: Entry): boolean => {
    const cell = cellAt(sheet, address);
    return cell !== undefined && (hasFormula(cell) || cell.text.trim() !== "");
  };
  const computes = ({ address }: Entry): boolean => {
    const cell = cellAt(sheet, address);
    return cell !== undefined && hasFormula(cell);
  };
  const open = ({ address }: Entry): boolean => sheet.unlocked !== undefined && !isLocked(sheet, address);
  const locked = ({ address }: Entry): boolean => isLocked(sheet, address);
  const entries = (key: ColumnKey): readonly Entry[] => rows.flatMap((row) => row[key] ?? []);
  const fault = (id: TemplateFaultId, found: readonly Entry[]): readonly TemplateFault[] => {
    const [first] = found;
    return first ? [{ id, sheet: sheet.name, places: found.map(({ address }) => address), text: first.text }] : [];
  };
  const typedOver = (key: ColumnKey): readonly Entry[] =>
    COMPUTED.includes(key) && isTypedOver(key) ? entries(key).filter((entry) => !computes(entry) && holds(entry)) : [];
  const inputs = (key: ColumnKey): readonly Entry[] => {
    const typed = typedOver(key);
    return entries(key).filter((entry) => !computes(entry) && !typed.includes(entry));
  };
  const formulas = [...COMPUTED.flatMap(entries), table.total?.score, table.total?.weight, table.grade].filter(
    (entry) => entry !== undefined && computes(entry),
  ) as readonly Entry[];
  const unread = indicators.flatMap(({ rule, indicator }) =>
    rule && !isWhole(rule.rule) && indicator.entries.rule ? [indicator.entries.rule] : [],
  );
  return [
    ...fault("rule", unread),
    ...INPUTS.flatMap((key) => fault("filled", inputs(key).filter(holds))),
    ...COMPUTED.flatMap((key) => fault("typed-over", typedOver(key))),
    ...fault("unprotected", sheet.unlocked === undefined ? formulas.slice(0, 1) : []),
    ...INPUTS.flatMap((key) => fault("locked-input", inputs(key).filter(locked))),
    ...fault(
      "open-formula",
      formulas.filter((entry) => open(entry) && !mayBeTyped(entry)),
    ),
    ...WORDS.flatMap((key) =>
      fault(
        "open-words",
        entries(key).filter((entry) => holds(entry) && open(entry)),
      ),
    ),
    ...FIGURES.flatMap((key) =>
      fault("any-input", validated ? inputs(key).filter((entry) => !isWithin(validated, entry)) : []),
    ),
  ];

  /** More formulas than numbers: then the numbers were typed over them. */
  function isTypedOver(key: ColumnKey): boolean {
    const all = entries(key);
    return all.filter(computes).length > all.filter((entry) => !computes(entry) && holds(entry)).length;
  }

  /** A formula that a person may have to decide instead of is open on purpose: then it takes nothing but a score. */
  function mayBeTyped(entry: Entry): boolean {
    return validated === undefined || isWithin(validated, entry);
  }
}

const isWithin = (ranges: readonly Range[], { address }: Entry): boolean =>
  ranges.some((range) => contains(range, address));
