import type { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { plain } from "../quantity/decimal";
import { quote } from "../quantity/quotes";
import { canonicalOf } from "../rule/canonical";
import { NO, scoreFormula, stepFormula, YES, type Cells } from "../rule/excel";
import { factsOf } from "../rule/facts";
import { maximumOf } from "../rule/maximum";
import type { Input, StepKind } from "../rule/program";
import { wordsOf, type Fragment } from "../rule/source";
import { indicatorName } from "../table/name";
import type { ScoredIndicator } from "../score/result";
import type { RowRule } from "../score/rules";
import { cellAt, type Sheet } from "../sheet/sheet";
import { columnLetters, printPlace } from "../sheet/address";
import { EXCEL } from "../sheet/limits";
import type { Judgement } from "../decisions/judgement";
import type { RuleInputs } from "../decisions/rule-inputs";
import { plainCell, referenceOf, type NewCell } from "../make/sheet";
import { readValue } from "../rule/value";
import type { Validation } from "../make/validation";
import type { Translate } from "../translate";
import { cellFor, fillingOf, valueFor, type Filling } from "./fill";
import { inputKeys } from "./keys";
import { COLUMN, MANUAL_REASON, MANUAL_SCORE } from "./layout";
import type { HeldBlock } from "./read";
import { reasonFormula } from "./reason";
import type { PaperRow } from "./row";

/** What a block is made of. */
export interface BlockSource {
  readonly key: string;
  /** Its number in the paper. */
  readonly number: number;
  readonly row: ScoredIndicator & { readonly rule: RowRule };
  readonly sheet: Sheet;
  readonly policy: Policy;
  /** What stands in the paper that was made before. */
  readonly held: HeldBlock | undefined;
  readonly stated: RuleInputs | undefined;
  readonly judged: Judgement | undefined;
  /** True where an indicator before it has the same weight's cell. */
  readonly sharesWeight: boolean;
  /** Says beside a cell what may be filled in. */
  readonly translate: Translate;
}

/** A block, and which of its rows hold the score and its reason. */
export interface Block {
  readonly rows: readonly PaperRow[];
  readonly score: number;
  readonly reason: number;
}

const at = (column: keyof typeof COLUMN, row: number): string => columnLetters(COLUMN[column]) + String(row);

/** The rows of an indicator, from the row `top` on. */
export function blockOf(source: BlockSource, top: number): Block {
  const weight = at("value", top + 1);
  const head = headOf(source);
  const first = top + head.length;
  const computed = computedRows(source, first, weight);
  const middle = [...(computed?.rows ?? []), manualRow(source, weight, computed !== undefined)];
  const score = first + middle.length;
  const reason = score + 2;
  const scoreCell = at("value", score);
  const { held } = source;
  const manual = score - 1;
  const rest: PaperRow[] = [
    {
      part: "score",
      label: "得分",
      unit: "分",
      look: "total",
      ...(held?.typedScore
        ? { value: cellFor(held.typedScore), note: "得分由人填写，未按公式计算；清空后重新生成即恢复公式。" }
        : { value: { formula: given(at("value", manual), computed?.score ?? `""`) } }),
    },
    { label: "扣分", unit: "分", value: { formula: `IF(ISNUMBER(${scoreCell}),ROUND(${weight}-${scoreCell},10),"")` } },
    computed
      ? {
          part: "reason",
          label: "扣分原因",
          text: held?.typedReason
            ? cellFor(held.typedReason)
            : { formula: given(at("value", manual), computed.reason(scoreCell), `${at("evidence", manual)}&""`) },
        }
      : manualReason(source),
  ];
  return { rows: [...head, ...middle, ...rest], score, reason };
}

/** What a person gives takes the place of what is computed. */
const given = (cell: string, computed: string, own = cell): string => `IF(ISNUMBER(${cell}),${own},${computed})`;

/** What the indicator is and how its rule was read. */
function headOf(source: BlockSource): PaperRow[] {
  const { key, number, row, sheet, sharesWeight } = source;
  const { indicator, weight, rule } = row;
  const name = indicatorName(indicator);
  const groups = [indicator.level1.name, indicator.level2.name].filter((group) => group !== "" && group !== name);
  const entry = indicator.entries.weight;
  const link = entry && { sheet: sheet.name, address: entry.address };
  const live = link && weight && isFigure(sheet, link.address, weight);
  const ofName = weight ? "取自指标名称" : "";
  const most = isManual(source) ? undefined : maximumOf(rule.rule, rule.context);
  return [
    {
      part: "block",
      detail: key,
      label: plainCell(number),
      look: "heading",
      text: [...groups, name].join(" / "),
    },
    {
      part: sharesWeight ? "shared" : "weight",
      label: "分值",
      unit: "分",
      text: most && weight && !most.equals(weight) ? `满分（规则所列各项最多得${plain(most)}分）` : "满分",
      value: live ? { formula: referenceOf(link) } : plainCell(weight?.toNumber() ?? ""),
      note: link ? { value: `取自 ${printPlace(link)}`, link } : ofName,
    },
    {
      part: "rule",
      detail: rule.reading?.text ?? "",
      label: "评分规则",
      text: rule.words.slice(0, EXCEL.textLength),
    },
    readingOf(source),
  ];
}

const isFigure = (sheet: Sheet, address: { row: number; column: number }, figure: Decimal): boolean => {
  const value = cellAt(sheet, address)?.value;
  return typeof value === "object" && value !== null && !("error" in value) && value.equals(figure);
};

/** How the rule was read, or why its score is left to a person. */
function readingOf({ row: { rule, weight } }: BlockSource): PaperRow {
  const { rule: read, program } = rule;
  const label = "规则解读";
  if (!weight) return { label, text: "未注明分值，不能按规则计算，由人评定。" };
  if (read.form !== "judgement") {
    const notes = [
      ...(rule.reading ? ["按人工指定的读法"] : []),
      ...program.assumed.map(({ name, value }) => `${name}按${value}计`),
    ].join("；");
    return { label, text: canonicalOf(read), note: notes === "" ? "" : `${notes}。` };
  }
  const quoted = (fragments: readonly Fragment[]): string =>
    fragments.map((fragment) => quote(wordsOf(read.original, fragment))).join("、");
  if (read.unread.length > 0) return { label, text: `由人评定。未能识别的文字：${quoted(read.unread)}` };
  const judged = read.parts.flatMap((part) => (part.kind === "judgement" ? [part.fragment] : []));
  return { label, text: `由人评定${judged.length > 0 ? `：${quoted(judged)}` : ""}。` };
}

const isManual = ({ row: { rule, weight } }: BlockSource): boolean => rule.rule.form === "judgement" || !weight;

// ── computed by the rule ─────────────────────────────────────────────────────

interface Computed {
  readonly rows: readonly PaperRow[];
  readonly score: string;
  readonly reason: (score: string) => string;
}

/** Inputs and steps of a rule; undefined where a person has to give the score. */
function computedRows(source: BlockSource, first: number, weight: string): Computed | undefined {
  if (isManual(source)) return undefined;
  const { row, sheet, held, stated, policy } = source;
  const { rule, program, proposals } = row.rule;
  const { inputs, steps } = program;
  const inputAt = (i: number): number => first + i;
  const stepAt = (i: number): number => first + inputs.length + i;
  const cells: Cells = {
    inputs: inputs.map((_, i) => at("value", inputAt(i))),
    steps: steps.map((_, i) => at("value", stepAt(i))),
    weight,
  };
  const score = bare(scoreFormula(program, cells, policy.decimals));
  const formulas = steps.map((_, i) => bare(stepFormula(program, i, cells)));
  if (![score, ...formulas].every(fits)) return undefined;
  const keys = inputKeys(program);
  const evidence = evidenceOf(source, keys);
  const rows: PaperRow[] = [
    ...inputs.map((input, i): PaperRow => {
      const filling = inWords(input, fillingOf(held?.inputs.get(keys[i]!), stated?.values[i], proposals[i], sheet));
      return {
        part: "input",
        detail: keys[i]!,
        label: "数据",
        text: input.name,
        unit: unitOf(input),
        value: filling.cell,
        written: filling.written,
        note: filling.note,
        evidence: evidence[i]!,
        inputs: ["value", "evidence"],
        percent: input.kind === "percent",
        ...acceptedBy(input, source.translate),
      };
    }),
    ...steps.map(({ kind, name, show, fragment }, i): PaperRow => ({
      label: "计算",
      text: STEP_WORDS[kind](name),
      value: { formula: formulas[i]! },
      unit: show === "points" ? "分" : "",
      percent: show === "percent",
      note: wordsOf(rule.original, fragment),
    })),
  ];
  return {
    rows,
    score,
    reason: (scoreCell) => {
      const places = (rowAt: (i: number) => number) => (_: unknown, i: number) => ({
        words: at("text", rowAt(i)),
        figure: at("value", rowAt(i)),
      });
      const whole = reasonFormula(factsOf(program), program, {
        score: scoreCell,
        weight,
        inputs: inputs.map(places(inputAt)),
        steps: steps.map(places(stepAt)),
      });
      // With very many items the sentence would be longer than a formula may be.
      return fits(whole) ? whole : reasonFormula([], program, { score: scoreCell, weight, inputs: [], steps: [] });
    },
  };
}

/** What a step is called in a paper, as the language files say it in Chinese (`rule.label`). */
export const STEP_WORDS: Readonly<Record<StepKind, (name: string) => string>> = {
  named: (name) => name,
  choice: () => "评价结果对应得分",
  occurrences: (name) => `${name}扣分后得分`,
  deduction: (name) => `${name}扣分`,
  formula: () => "按公式计算得分",
  cases: (name) => `${name}对应得分`,
};

/** A cell for yes or no holds one of our two words, whichever of the same meaning somebody has typed. */
function inWords(input: Input, filling: Filling): Filling {
  const { value } = filling.cell;
  const read = input.kind === "boolean" && typeof value === "string" ? readValue(input, value) : undefined;
  return read === undefined ? filling : { ...filling, cell: plainCell(valueFor(read)) };
}

const bare = (formula: string): string => formula.replace(/^=/, "");

/** Excel takes neither longer formulas nor longer texts within them. */
const fits = (formula: string): boolean =>
  formula.length < EXCEL.formulaLength &&
  [...formula.matchAll(/"(?:[^"]|"")*"/g)].every(([text]) => text.length <= 257);

/** Evidence by input: as it stands in the paper; what was noted in the pane is of the whole row, and stands with its first input. */
function evidenceOf({ held, stated }: BlockSource, keys: readonly string[]): NewCell[] {
  const cells = keys.map((key) => cellFor(held?.inputs.get(key)?.evidence ?? { kind: "blank" }));
  const isBlank = cells.every(({ value }) => value === "");
  return cells.map((cell, i) => (i === 0 && isBlank ? plainCell(stated?.evidence ?? "") : cell));
}

const TIMES = /次数?$/;

function unitOf({ kind, unit, name }: Input): string {
  if (unit !== "") return unit;
  if (kind === "percent") return "%";
  return kind === "count" && TIMES.test(name) ? "次" : "";
}

/** What is asked for beside the cell of an input, by the texts of `accepts`. */
function askedOf({ kind, unit }: Input, translate: Translate): string {
  const isFigure = kind === "number" || kind === "date";
  if (!isFigure) return translate(`accepts.${kind}`);
  return unit === "" ? translate("accepts.figure") : translate("accepts.figure-in", { unit });
}

/** What may be filled in for an input, where Excel can watch over it. */
function acceptedBy(input: Input, translate: Translate): Pick<PaperRow, "accepts"> {
  const { name, kind, choices = [] } = input;
  const asked = askedOf(input, translate);
  const title = cut(name, 32);
  // A name that has no room above stands whole behind.
  const prompt = { title, message: title === name ? asked : cut(`${asked} ${name}`, 255) };
  const words = kind === "boolean" ? [YES, NO] : choices;
  if (kind === "boolean" || kind === "choice")
    return words.some((word) => word.includes(",")) || words.join().length > 255
      ? {}
      : { accepts: { accepts: { choices: words }, prompt } };
  const accepts: Validation["accepts"] = kind === "count" ? { number: "whole", least: 0 } : { number: "decimal" };
  return { accepts: { accepts, prompt } };
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

// ── left to a person ─────────────────────────────────────────────────────────

/** The cell for the score that a person gives; where the rule computes one, with the reason beside it. */
function manualRow({ row, held, judged, sheet, translate }: BlockSource, weight: string, instead: boolean): PaperRow {
  const before = held?.inputs.get(MANUAL_SCORE);
  const filling = fillingOf(before, judged?.score, undefined, sheet);
  const evidence = before?.evidence ?? { kind: "blank" };
  const reason = instead && evidence.kind === "blank" ? plainCell(judged?.reason ?? "") : cellFor(evidence);
  return {
    part: "input",
    detail: MANUAL_SCORE,
    label: "数据",
    text: MANUAL_SCORE,
    unit: "分",
    value: filling.cell,
    written: filling.written,
    inputs: ["value", "evidence"],
    ...(instead && { note: "一般留空，按规则计算；填写后以此为准，右侧写明理由。" }),
    evidence: reason,
    accepts: {
      accepts: { number: "decimal", ...(row.weight && { least: 0, most: `$${weight.replace(/(\d+)/, "$$$1")}` }) },
      prompt: { title: MANUAL_SCORE, message: translate("accepts.score") },
    },
  };
}

function manualReason({ held, judged, sheet }: BlockSource): PaperRow {
  const reason = judged?.reason === "" ? undefined : judged?.reason;
  const filling = fillingOf(held?.inputs.get(MANUAL_REASON), reason, undefined, sheet);
  return {
    part: "reason",
    detail: MANUAL_REASON,
    label: "扣分原因",
    inputs: ["text"],
    text: filling.cell,
    written: filling.written,
  };
}
