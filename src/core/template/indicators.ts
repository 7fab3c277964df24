import { Decimal } from "decimal.js";
import { plainCell, type NewCell } from "../make/sheet";
import { plain, sum } from "../quantity/decimal";
import { columnLetters, type Range } from "../sheet/address";

import { directionIn } from "./direction";
import type { BudgetBlock, Form } from "./form";
import type { LayoutColumn } from "./layout";
import { gradeFormula, liveScore, targetText, totalScore, type RowCells } from "./live";
import { BLANK, COVERED, empty, heightOf, label, nextRow, PERCENT, putLine, type Piece } from "./page";
import { figureOf, isPercent, type TemplateRow } from "./row";

type Key = LayoutColumn["key"];

/** Rows of the worksheet, from one to the other. */
type Rows = Pick<Range, "top" | "bottom">;

/** Rows below each other that one cell of a level speaks for. */
interface Run {
  readonly first: number;
  readonly count: number;
}

/** The table itself: header, rows with their levels merged, sums, total, grade. */
export function putIndicators(form: Form, budget: BudgetBlock): void {
  const { page, layout, before, rows } = form;
  const groups =
    layout.subtotal === undefined
      ? [rows]
      : runsOf(rows, "level1").map(({ first, count }) => rows.slice(first, first + count));
  const lines = rows.length + (layout.subtotal === undefined ? 0 : groups.length);
  putLine(page, [
    ...(before ? [label(layout.side ?? "", 1, { down: lines + 1 })] : []),
    ...layout.columns.map(({ header: text }) => label(text, 1, { styles: ["header", "centre"] })),
  ]);
  const parts: Rows[] = [];
  for (const group of groups) {
    const top = nextRow(page);
    putGroup(form, group);
    const range = (key: Key): string =>
      `${letterOf(form, key)}${String(top)}:${letterOf(form, key)}${String(nextRow(page) - 1)}`;
    parts.push({ top, bottom: top + group.length - 1 });
    if (layout.subtotal !== undefined)
      putSum(form, { text: layout.subtotal, weights: [range("weight")], scores: [range("score")], rows: group });
  }
  if (layout.total !== undefined) putTotal(form, layout.total, parts, budget);
}

const letterOf = ({ layout, before }: Form, key: Key): string =>
  columnLetters(layout.columns.findIndex((column) => column.key === key) + 1 + before);

const has = ({ layout }: Form, key: Key): boolean => layout.columns.some((column) => column.key === key);

/** Rows that a level's cell speaks for: those of the same name below each other, within the same level above. */
function runsOf(rows: readonly TemplateRow[], key: "level1" | "level2"): readonly Run[] {
  const runs: { first: number; count: number }[] = [];
  const same = (a: TemplateRow, b: TemplateRow): boolean =>
    a[key] !== "" && a.level1 === b.level1 && (key === "level1" || a.level2 === b.level2);
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const last = runs.at(-1);
    if (last && before && same(before, row)) last.count += 1;
    else runs.push({ first: i, count: 1 });
  }
  return runs;
}

function putGroup(form: Form, rows: readonly TemplateRow[]): void {
  const { page, layout, before } = form;
  const runs = { level1: runsOf(rows, "level1"), level2: runsOf(rows, "level2") };
  rows.forEach((row, i) => {
    const at = nextRow(page);
    putLine(
      page,
      [
        ...(before ? [COVERED(1)] : []),
        ...layout.columns.map((column): Piece => {
          const { key, header, choices } = column;
          if (choices)
            return {
              cell: BLANK,
              span: 1,
              styles: ["centre"],
              input: true,
              accepts: form.accepted.choice(header, choices),
            };
          if (key !== "level1" && key !== "level2") return pieceOf(form, row, column, at);
          const run = runs[key].find(({ first }) => first === i);
          return run ? label(row[key], 1, { down: run.count }) : COVERED(1);
        }),
      ],
      heightOf(
        layout.columns.map(({ key, width }) => ({
          text: key === "level1" || key === "level2" ? "" : textOf(row, key),
          width,
        })),
      ),
    );
  });
}

const WORDS: Partial<Record<Key, keyof TemplateRow>> = {
  level3: "level3",
  explanation: "explanation",
  rule: "rule",
  source: "source",
  evidence: "evidence",
};

const textOf = (row: TemplateRow, key: Key): string => {
  const own = WORDS[key];
  return own === undefined ? "" : String(row[own] ?? "");
};

/** Shares as the target prints them: 98%, 99.5%. */
const percentFormat = (figure: number): string => {
  const decimals = new Decimal(figure).decimalPlaces();
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
};

/** The sign of a row's target as a column writes it; one that writes no “=” says which way is better. */
function signIn(row: TemplateRow, words: LayoutColumn["words"]): string {
  const { sign } = row;
  if (sign === undefined || !words) return sign ?? "";
  const better = directionIn(row).better === "less" ? "≤" : "≥";
  return words[sign] ?? (sign === "=" ? words[better] : undefined) ?? "";
}

/** One cell of an indicator. */
function pieceOf(
  form: Form,
  row: TemplateRow,
  { key, input: typed, header, words: spoken }: LayoutColumn,
  at: number,
): Piece {
  const input = typed ?? false;
  const words: Piece = { cell: plainCell(textOf(row, key)), span: 1, styles: ["body", "middle"] };
  const figures: Piece = { cell: BLANK, span: 1, styles: ["body", "centre"] };
  const figure = figureOf(row);
  const cellAt = (of: Key): string => `${letterOf(form, of)}${String(at)}`;
  switch (key) {
    case "weight":
      return row.weight === undefined
        ? { ...figures, input: true, accepts: form.accepted.weight }
        : { ...figures, cell: plainCell(row.weight) };
    case "nature":
    case "direction":
      return {
        ...figures,
        cell: plainCell(signIn(row, spoken)),
        input: input || row.sign === undefined,
        accepts: spoken ? form.accepted.choice(header, [...new Set(Object.values(spoken))]) : form.accepted.sign,
      };
    case "unit":
      return {
        ...figures,
        cell: plainCell(row.unit ?? ""),
        input: input || row.target === undefined,
        accepts: form.accepted.unit,
      };
    case "target":
      return { ...figures, ...targetPiece(form, row, figure), input: input || row.target === undefined };
    case "actual":
      return {
        ...figures,
        input: true,
        ...(figure !== undefined && isPercent(row) && { format: PERCENT }),
        accepts: form.accepted.actual(row, figure !== undefined),
      };
    case "score":
      return {
        ...figures,
        ...scorePiece(form, row, cellAt("score"), {
          target: cellAt("target"),
          actual: cellAt("actual"),
          weight: `$${cellAt("weight")}`,
        }),
      };
    case "rate":
      return { ...figures, ...ratePiece(form, at) };
    default:
      return { ...words, input };
  }
}

/** Score ÷ weight of a row, empty until there is a score. */
function ratePiece(form: Form, at: number): Pick<Piece, "cell" | "format"> {
  const [score, weight] = (["score", "weight"] as const).map((key) => letterOf(form, key) + String(at));
  return { cell: empty(`IF(OR(NOT(ISNUMBER(${score})),${weight}=0),"",${score}/${weight})`), format: PERCENT };
}

/** The target as a number that formulas compute with, else in words; where no column has its sign, with the sign and the unit. */
function targetPiece(form: Form, row: TemplateRow, figure: number | undefined): Pick<Piece, "cell" | "format"> {
  if (!has(form, "nature")) return { cell: plainCell(targetText(row)) };
  if (figure === undefined) return { cell: plainCell(row.target ?? "") };
  if (!isPercent(row)) return { cell: plainCell(figure) };
  return { cell: plainCell(new Decimal(figure).div(100).toNumber()), format: percentFormat(figure) };
}

/** The score: live where the row has what it takes, else given by a person, up to its weight. */
function scorePiece(form: Form, row: TemplateRow, own: string, cells: RowCells): Partial<Piece> {
  const computes = has(form, "actual") && has(form, "nature") && row.weight !== undefined;
  const live = computes ? liveScore(row, cells, form.policy, has(form, "rule")) : undefined;
  const typed = { input: true, accepts: form.accepted.score(cells.weight) };
  if (!has(form, "actual")) return typed;
  // What was reached and has no score yet waits for a person.
  const waits = { highlight: { formula: `AND(LEN(${cells.actual})>0,LEN(${own})=0)`, style: "warning" as const } };
  if (!live) return { ...typed, ...waits };
  return {
    ...waits,
    cell: empty(live.formula),
    ...(live.open && typed),
  };
}

const weightsOf = (rows: readonly TemplateRow[]): Decimal => sum(rows.map(({ weight = 0 }) => new Decimal(weight)));

const FREE: readonly Key[] = ["explanation", "rule", "basis", "reason", "evidence", "remark"];

/** What a row of sums adds up: cells of weights and scores, and the rows whose weights are known. */
interface Sums {
  readonly text: string;
  readonly weights: readonly string[];
  readonly scores: readonly string[];
  readonly rows: readonly TemplateRow[];
}

/** A row of sums: words in front, what each column comes to. `before`: columns that the word beside the table covers here. */
function putSum(
  form: Form,
  { text, weights, scores, rows }: Sums,
  more: Partial<Record<Key, Partial<Piece>>> = {},
  before = form.before,
): void {
  const { layout, page } = form;
  const covered = before > 0;
  const keys = layout.columns.map(({ key }) => key);
  const first = keys.findIndex((key) => key === "weight" || more[key] !== undefined);
  const at = nextRow(page);
  const own = form.before === 0 || covered ? 0 : form.before;
  const styles = ["total", "centre"] as const;
  putLine(page, [
    ...(covered ? [COVERED(before)] : []),
    label(text, first + own, { styles }),
    ...layout.columns.slice(first).flatMap(({ key }, i): Piece | Piece[] => {
      if (i < (more[layout.columns[first]?.key ?? "other"]?.span ?? 1) && i > 0) return [];
      const piece: Piece = { cell: BLANK, span: 1, styles };
      if (key === "weight")
        return {
          ...piece,
          cell: { formula: `SUM(${weights.join(",")})`, result: weightsOf(rows).toNumber() },
          ...more[key],
        };
      if (key === "score") return { ...piece, cell: empty(totalScore(scores, undefined, form.policy)), ...more[key] };
      if (key === "rate") return { ...piece, ...ratePiece(form, at) };
      return { ...piece, ...more[key] };
    }),
  ]);
}

/** The total with the budget's points, beside it the cell that checks the weights; below it the grade. */
function putTotal(form: Form, text: string, parts: readonly Rows[], budget: BudgetBlock): void {
  const { page, layout, policy, rows, width } = form;
  const listed = (key: Key, own: string | undefined): string[] => [
    ...parts.map(({ top, bottom }) => [top, bottom].map((row) => letterOf(form, key) + String(row)).join(":")),
    ...(own === undefined ? [] : [own]),
  ];
  const weights = listed("weight", budget.weight),
    scores = listed("score", budget.score);
  const at = nextRow(page);
  const own = `${letterOf(form, "weight")}${String(at)}`;
  const stated = weightsOf(rows).plus(budget.weight === undefined ? 0 : policy.executionWeight);
  const check = checkPiece(own, stated);
  const free = FREE.find((key) => has(form, key));
  const columns = layout.columns.map(({ key }) => key);
  // Where nothing stands behind the weights, the place in front of them is free: sign, target and unit have no sum.
  const front = { span: columns.indexOf("weight") - columns.indexOf("nature") };
  putSum(
    form,
    { text, weights, scores, rows },
    {
      weight: { cell: { formula: `SUM(${weights.join(",")})`, result: stated.toNumber() } },
      score: { cell: empty(totalScore(scores, budget.rate, policy)) },
      ...(has(form, "weight") && (free ? { [free]: check } : { nature: { ...check, ...front } })),
    },
    0,
  );
  if (layout.grade === undefined || !has(form, "score")) return;
  const total = `${letterOf(form, "score")}${String(at)}`;
  const column = layout.columns.findIndex(({ key }) => key === "score") + form.before;
  putLine(page, [
    label(layout.grade, column, { styles: ["total", "centre"] }),
    {
      cell: empty(gradeFormula(total, scores, rows.length + (budget.score === undefined ? 0 : 1), policy)),
      span: 1,
      styles: ["total", "centre"],
    },
    { cell: BLANK, span: width - column - 1 },
  ]);
}

/** 分值合计 100 ✓ */
function checkPiece(total: string, stated: Decimal): Partial<Piece> {
  const said = (sumText: string): string => `分值合计 ${sumText}，应为 100`;
  const cell: NewCell = {
    formula: `IF(ROUND(${total},10)=100,"分值合计 100 ✓","分值合计 "&ROUND(${total},2)&"，应为 100")`,
    result: stated.equals(100) ? "分值合计 100 ✓" : said(plain(stated.toDecimalPlaces(2))),
  };
  return { cell, highlight: { formula: `ROUND(${total},10)<>100`, style: "error" } };
}
