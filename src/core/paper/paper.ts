import type { Policy } from "../policy/policy";
import { quote } from "../quantity/quotes";
import { judgedIndicator, judgementOf } from "../decisions/judgement";
import { inputsOf } from "../decisions/rule-inputs";
import type { ScoredTable } from "../score/score";
import { addressKey, columnLetters, type Address, type Range } from "../sheet/address";
import type { Workbook } from "../sheet/sheet";
import type { Decisions } from "../decisions/decisions";
import { tableKey } from "../table/key";
import type { Translate } from "../translate";
import type { NewSheet, NewStyle } from "../make/sheet";
import { blockOf } from "./block";
import { cellFor } from "./fill";
import { clearKeys, goneKey, inputKeys } from "./keys";
import { COLUMN, PAPER_NAME, TITLE, WIDTHS } from "./layout";
import { isOf, type Held, type HeldBlock, type Paper } from "./read";
import { cellsOf, type PaperRow } from "./row";
import { ruledRows, type Ruled } from "./ruled";

/** What a paper is made from beside its table. */
export interface PaperSource {
  readonly workbook: Workbook;
  readonly policy: Policy;
  readonly decisions: Pick<Decisions, "ruleInputs" | "judgements">;
  /** The paper that was made of the same table before. */
  readonly paper?: Paper | undefined;
  /** Says beside a cell what may be filled in. */
  readonly translate: Translate;
}

/** A paper, and where the score and the reason of each indicator stand in it. */
export interface NewPaper {
  readonly sheet: NewSheet;
  readonly places: ReadonlyMap<string, { readonly score: Address; readonly reason: Address }>;
}

/** The rows of the headers and of the sums, and the first one of the blocks. */
const HEADER_ROW = 3;
const FIRST_ROW = 8;

/**
 * The working paper of a table: for each indicator that has a rule the figures that are asked for, the steps, the score and its
 * reason as live formulas. It is a document, and Chinese; what a cell asks of who fills it in is said in the language of who makes it.
 */
export function createPaper(scored: ScoredTable, source: PaperSource): NewPaper {
  const { table } = scored;
  const { workbook, policy, decisions, paper, translate } = source;
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet)!;
  const places = new Map<string, { score: Address; reason: Address }>();
  const rows: PaperRow[] = [];
  const weights = new Set<number>();
  const kept = new Set<Held>();
  const ruled = ruledRows(scored);
  for (const [i, { key, row }] of ruled.entries()) {
    const held = heldFor(key, row, paper);
    const weight = row.indicator.entries.weight;
    const top = FIRST_ROW + rows.length;
    const block = blockOf(
      {
        key,
        row,
        sheet,
        policy,
        held,
        number: i + 1,
        translate,
        stated: inputsOf(row.rule.ruled, decisions.ruleInputs),
        judged: judgementOf(judgedIndicator(table, row), decisions.judgements),
        sharesWeight: weight !== undefined && weights.has(addressKey(weight.address)),
      },
      top,
    );
    for (const { part, detail = "" } of block.rows) {
      const each = part === "input" || part === "reason" ? held?.inputs.get(detail) : undefined;
      if (each) kept.add(each);
    }
    if (weight) weights.add(addressKey(weight.address));
    places.set(key, {
      score: { row: block.score, column: COLUMN.value },
      reason: { row: block.reason, column: COLUMN.text },
    });
    rows.push(...block.rows, {});
  }
  const bottom = FIRST_ROW + rows.length - 1;
  const all = [...topRows(table.title, table.sheet, bottom), ...rows, ...goneRows(paper, kept)];
  return { sheet: { ...layOut(all), source: tableKey(table) }, places };
}

/** What was filled in for an indicator: in its own block, else among what had lost its indicator. */
function heldFor(key: string, { rule }: Ruled, paper: Paper | undefined): HeldBlock | undefined {
  if (!paper) return undefined;
  const block = paper.blocks.get(key);
  const all = [...paper.gone.filter((each) => each.block === key), ...(block?.inputs.values() ?? [])];
  const clear =
    block && isOf(block, rule)
      ? undefined
      : clearKeys(
          inputKeys(rule.program),
          all.map(({ name }) => name),
        );
  const mine = all.filter(({ name }) => clear?.has(name) ?? true);
  return { key, rule: "", reading: "", ...block, inputs: new Map(mine.map((each) => [each.name, each])) };
}

/** A title that names another one: 《〈某规划〉实施情况》. */
const entitled = (title: string): string => `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;

/** Title, headers and sums: three rows, three rows and one that says what is to be done. */
function topRows(title: string, sheet: string, bottom: number): PaperRow[] {
  const within = (column: keyof typeof COLUMN): string => {
    const letters = columnLetters(COLUMN[column]);
    return `$${letters}$${String(FIRST_ROW)}:$${letters}$${String(Math.max(bottom, FIRST_ROW))}`;
  };
  const [part, value] = [within("part"), within("value")];
  return [
    { part: TITLE, label: TITLE },
    {
      part: "total",
      label: `依据工作表${quote(sheet)}${title === "" ? "" : entitled(title)}的评分规则生成。`,
    },
    {},
    total("分值合计", "分", `SUMIF(${part},"weight",${value})`),
    total("得分合计", "分", `SUMIF(${part},"score",${value})`),
    total("尚未评定的指标", "个", `COUNTIF(${part},"score")-COUNTIFS(${part},"score",${value},">=0")`),
    // Beside nothing else, so that it needs no more than one line.
    { part: "total", label: "黄色单元格供填写，得分和扣分原因随之计算；重新生成时保留已填写的内容。" },
  ];
}

const total = (text: string, unit: string, formula: string): PaperRow => ({
  part: "total",
  label: "合计",
  text,
  unit,
  value: { formula },
  look: "total",
});

/** What was filled in for indicators and inputs that are not there any more: it is not lost silently. */
function goneRows(paper: Paper | undefined, kept: ReadonlySet<Held>): PaperRow[] {
  const all = paper ? [...[...paper.blocks.values()].flatMap(({ inputs }) => [...inputs.values()]), ...paper.gone] : [];
  const left = all.filter(
    (each) => !kept.has(each) && (each.own || each.evidence.kind !== "blank" || paper!.gone.includes(each)),
  );
  if (left.length === 0) return [];
  return [
    { label: "其他", text: "原有但已找不到对应指标的数据", look: "heading" },
    ...left.map(({ block, name, content, evidence }): PaperRow => ({
      part: "gone",
      detail: goneKey(block, name),
      label: "原有",
      text: `${block.replaceAll("¦", " / ")}：${name}`,
      value: cellFor(content),
      evidence: cellFor(evidence),
      note: "不参与计算；不需要时可删除此行。",
    })),
  ];
}

function layOut(rows: readonly PaperRow[]): Omit<NewSheet, "source"> {
  const last = rows.length;
  const area = (top: number, bottom: number, from: keyof typeof COLUMN, to: keyof typeof COLUMN): Range => ({
    top,
    bottom,
    left: COLUMN[from],
    right: COLUMN[to],
  });
  const whole = (row: number): Range => area(row, row, "label", "evidence");
  const hint = FIRST_ROW - 1;
  const [sums, blocks] = [
    area(HEADER_ROW + 1, hint - 1, "label", "evidence"),
    area(FIRST_ROW, last, "label", "evidence"),
  ];
  const runs = (test: (row: PaperRow) => boolean): { top: number; bottom: number }[] => runsOf(rows.map(test));
  const styled = (ranges: readonly Range[], style: NewStyle): NewSheet["styles"] =>
    ranges.map((range) => ({ range, style }));
  const filled = runsOf(rows.map(({ label }, i) => label !== undefined && i >= HEADER_ROW && i + 1 !== hint));
  const headings = rows.flatMap(({ look }, i) => (look === "heading" ? [i + 1] : []));
  const inputs = (column: "text" | "value" | "evidence"): Range[] =>
    runs((row) => row.inputs?.includes(column) === true).map(({ top, bottom }) => area(top, bottom, column, column));
  return {
    kind: "working-paper",
    name: PAPER_NAME,
    rows: rows.map((row, i) => cellsOf(i === HEADER_ROW - 1 ? HEADERS : row)),
    styles: [
      { range: whole(1), style: "title" },
      ...styled([sums, blocks], "body"),
      ...styled([sums, blocks], "middle"),
      { range: area(HEADER_ROW + 1, last, "value", "unit"), style: "centre" },
      { range: area(HEADER_ROW + 1, last, "value", "value"), style: "score" },
      ...styled(
        runs(({ percent }) => percent === true).map(({ top, bottom }) => area(top, bottom, "value", "value")),
        "percent",
      ),
      ...styled([whole(HEADER_ROW)], "header"),
      ...styled([whole(HEADER_ROW)], "centre"),
      ...styled(
        [{ ...whole(HEADER_ROW) }, ...filled.map(({ top, bottom }) => area(top, bottom, "label", "evidence"))],
        "grid",
      ),
      ...styled([...inputs("value"), ...inputs("text"), ...inputs("evidence")], "input"),
      ...styled(headings.map(whole), "header"),
      ...styled(
        headings.map((row) => area(row, row, "label", "label")),
        "left",
      ),
      ...styled(
        runs(({ look }) => look === "total").map(({ top, bottom }) => area(top, bottom, "label", "evidence")),
        "total",
      ),
    ],
    validations: rows.flatMap(({ accepts }, i) =>
      accepts ? [{ ...accepts, range: area(i + 1, i + 1, "value", "value") }] : [],
    ),
    widths: WIDTHS,
    print: { area: area(1, last, "label", "evidence"), titleRows: { top: HEADER_ROW, bottom: HEADER_ROW } },
  };
}

const HEADERS: PaperRow = {
  label: "项目",
  text: "内容",
  value: { value: "数值" },
  unit: "单位",
  note: "说明",
  evidence: { value: "佐证材料" },
};

/** The rows below each other for which something holds, counted from 1. */
function runsOf(holds: readonly boolean[]): { top: number; bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const [i, yes] of holds.entries()) {
    if (!yes) continue;
    const before = runs.at(-1);
    if (before?.bottom === i) before.bottom = i + 1;
    else runs.push({ top: i + 1, bottom: i + 1 });
  }
  return runs;
}
