import { hasKey } from "../table/own";
import { Decimal } from "decimal.js";
import type { Audit } from "../audit";
import type { NewPaper } from "../paper/paper";
import { plain } from "../quantity/decimal";
import { COLUMN } from "../paper/layout";
import { paperOf, type Paper } from "../paper/read";
import { parseReference } from "../paper/reference";
import { ruledRows, type Ruled } from "../paper/ruled";
import { referenceOf } from "../make/sheet";
import { indicatorName } from "../table/name";
import type { ScoredIndicator } from "../score/result";
import type { ScoredTable } from "../score/score";
import { addressKey, printPlace, type Address } from "../sheet/address";
import { cellAt, type Cell, type Sheet, type Workbook } from "../sheet/sheet";
import { tableKey } from "../table/key";
import { comparedName } from "../table/partners";
import { partnerOf, type TableLink } from "../decisions/link";
import type { Entry, Indicator } from "../table/table";
import { conflict } from "./conflicts";
import { contentOf, type Content } from "../sheet/content";
import type { Edit } from "./plan";

/** Why a score is not linked; the last three where the paper has no score to link: figures are missing, the rule is for a person, or it says nothing of them. */
export type NotLinked = "formula" | "locked" | "merged" | "shared" | "refused" | "inputs" | "judgement" | "open";

/** A score cell, and what linking it to the working paper would change. */
export interface PaperLink {
  readonly sheet: string;
  /** The score cell. */
  readonly address: Address;
  readonly label: string;
  /**
   * - `write`: the cell is blank
   * - `differs`: a person's own score stands there, which is replaced only where that was agreed to
   * - `linked`: it refers to the paper already
   * - `left`: it is skipped
   */
  readonly state: "write" | "differs" | "linked" | "left";
  readonly why?: NotLinked;
  readonly present: string;
  /** The score as the paper has it; "" where it has none, which is never linked. */
  readonly proposed: string;
  readonly edits: readonly Edit[];
}

/** What the user wants of the score cells, by place ("评分表!F3"): blank ones are linked unless refused, others where agreed to. */
export type LinkWishes = ReadonlyMap<string, boolean>;

/** The table that takes the scores of a working paper: its own, or the score sheet of a framework, which has none. */
export function scoresOf(
  { tables }: Pick<Audit, "tables">,
  { table }: ScoredTable,
  links: readonly TableLink[] = [],
): ScoredTable | undefined {
  const takes = hasKey(table, "score")
    ? table
    : partnerOf(
        table,
        "score-sheet",
        tables.map((each) => each.table),
        links,
      )?.table;
  return tables.find((each) => each.table === takes);
}

/** Links the scores of a table to its working paper, and the reasons beside them where those are blank. */
export function planPaperLinks(
  { workbook, tables }: Pick<Audit, "workbook" | "tables">,
  key: string,
  wishes: LinkWishes = new Map(),
  tableLinks: readonly TableLink[] = [],
): readonly PaperLink[] {
  const scored = tables.find(({ table }) => tableKey(table) === key);
  const paper = scored && paperOf(workbook, scored);
  const takes = scored && scoresOf({ tables }, scored, tableLinks);
  const sheet = takes && workbook.sheets.find(({ name }) => name === takes.table.sheet);
  const made = paper && workbook.sheets.find(({ name }) => name === paper.sheet);
  if (!scored || !takes || !sheet || !made) return [];
  const owners = new Map<number, number>();
  for (const { entries } of takes.table.indicators)
    if (entries.score)
      owners.set(addressKey(entries.score.address), (owners.get(addressKey(entries.score.address)) ?? 0) + 1);
  const done = new Set<number>();
  return ruledRows(scored).flatMap(({ key: block, row }) => {
    const indicator = takes === scored ? row.indicator : sameIn(takes, scored, row);
    if (!indicator) return [];
    const { score, reason } = indicator.entries;
    const held = paper.blocks.get(block);
    if (!score || held?.score === undefined || done.has(addressKey(score.address))) return [];
    done.add(addressKey(score.address));
    const places = { score: { row: held.score, column: COLUMN.value }, reason: held.reason };
    const isShared = owners.get(addressKey(score.address))! > 1;
    const proposed = proposedBy(cellAt(made, places.score), row);
    const link = linkOf(sheet, made, { score, reason, places, isShared, wishes, proposed, open: whyOpen(row) });
    return [{ ...link, label: indicatorName(indicator) }];
  });
}

/** The indicator of a score sheet that is a framework's row: of the same name, once in both, and of the same weight. */
function sameIn(takes: ScoredTable, from: ScoredTable, { indicator, weight }: ScoredIndicator): Indicator | undefined {
  const name = comparedName(indicator);
  const named = (each: ScoredIndicator): boolean => comparedName(each.indicator) === name;
  const [found, ...others] = takes.indicators.filter(named);
  const alone = others.length === 0 && from.indicators.filter(named).length === 1;
  return found && alone && weight && found.weight?.equals(weight) ? found.indicator : undefined;
}

/** The score of a row as its paper has it; what Excel has not calculated yet is what the program makes of it. "" where there is none. */
function proposedBy(cell: Cell | undefined, { result }: Ruled): string {
  if (Decimal.isDecimal(cell?.value)) return cell.text;
  return cell?.value === null && result.state === "scored" ? plain(result.score) : "";
}

/** Why a paper has no score for a row. */
function whyOpen({ rule: { score, rule } }: Ruled): NotLinked {
  if (rule.form === "judgement") return "judgement";
  return score.state !== "scored" && score.why === "inputs" ? "inputs" : "open";
}

/** A score cell that may be linked, and what its row in the paper has for it. */
interface Linkable {
  readonly score: Entry;
  readonly reason: Entry | undefined;
  readonly places: { readonly score: Address; readonly reason: number | undefined };
  readonly isShared: boolean;
  readonly proposed: string;
  readonly open: NotLinked;
  readonly wishes: LinkWishes;
}

function linkOf(
  sheet: Sheet,
  paper: Sheet,
  { score, reason, places, isShared, proposed, open, wishes }: Linkable,
): Omit<PaperLink, "label"> {
  const place = { sheet: sheet.name, address: score.address };
  const wish = wishes.get(printPlace(place));
  const base = { ...place, present: score.text, proposed, edits: [] };
  const after: Content = { kind: "formula", value: referenceOf({ sheet: paper.name, address: places.score }) };
  const present = contentOf(cellAt(sheet, score.address));
  const edit: Edit = { ...place, before: present, after, why: { id: "paper-link", data: {} } };
  const left = (why: NotLinked): Omit<PaperLink, "label"> => ({ ...base, state: "left", why });
  const isLinked = present.kind === "formula" && refersTo(present.value, paper.name, places.score);
  if (isShared) return left("shared");
  if (present.kind === "formula" && !isLinked) return left("formula");
  const why = conflict(sheet, edit);
  if (why === "locked" || why === "merged") return left(why);
  const reasons = reason && places.reason !== undefined ? reasonEdit(sheet, paper, reason, places.reason) : [];
  // A score is never replaced by none, and a blank cell that refers to nothing would look finished.
  if (!isLinked && proposed === "") return left(open);
  if (isLinked) return { ...base, state: "linked", edits: wish === false ? [] : reasons };
  const state = present.kind === "blank" ? "write" : "differs";
  if (!(wish ?? state === "write")) return { ...base, state, why: "refused" };
  return { ...base, state, edits: [edit, ...reasons] };
}

/** The reason is linked where nobody has written one. A blank cell would be shown as 0, so the formula makes a text of it. */
function reasonEdit(sheet: Sheet, paper: Sheet, { address }: Entry, row: number): Edit[] {
  const place = { sheet: sheet.name, address };
  const before = contentOf(cellAt(sheet, address));
  if (before.kind !== "blank") return [];
  const value = `${referenceOf({ sheet: paper.name, address: { row, column: COLUMN.text } })}&""`;
  const edit: Edit = { ...place, before, after: { kind: "formula", value }, why: { id: "paper-link", data: {} } };
  return conflict(sheet, edit) ? [] : [edit];
}

function refersTo(formula: string, sheet: string, { row, column }: Address): boolean {
  const reference = parseReference(formula);
  return reference?.sheet === sheet && reference.address.row === row && reference.address.column === column;
}

/** The formulas that refer to a score or a reason of a paper, and are to follow it where its rows move as the paper is made anew. */
export function planRelinks(workbook: Workbook, paper: Paper, { places }: NewPaper): readonly Edit[] {
  const moves = movesOf(paper, places);
  if (moves.size === 0) return [];
  return workbook.sheets
    .filter(({ name }) => name !== paper.sheet)
    .flatMap((sheet) =>
      [...sheet.rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, cell]) => relinked(sheet.name, { row, column }, cell, paper.sheet, moves)),
      ),
    );
}

/** Where the scores and reasons of a paper go, by where they stand now. */
function movesOf({ blocks }: Paper, places: NewPaper["places"]): ReadonlyMap<number, Address> {
  const moves = new Map<number, Address>();
  for (const { key, score, reason } of blocks.values()) {
    const next = places.get(key);
    if (!next) continue;
    if (score !== undefined && score !== next.score.row)
      moves.set(addressKey({ row: score, column: COLUMN.value }), next.score);
    if (reason !== undefined && reason !== next.reason.row)
      moves.set(addressKey({ row: reason, column: COLUMN.text }), next.reason);
  }
  return moves;
}

function relinked(
  sheet: string,
  address: Address,
  cell: Cell,
  paper: string,
  moves: ReadonlyMap<number, Address>,
): Edit[] {
  if (cell.formula === undefined || !cell.formula.includes("!")) return [];
  const [, body = cell.formula, end = ""] = /^(.*?)(&"")$/.exec(cell.formula) ?? [];
  const reference = parseReference(body);
  const next = reference?.sheet === paper ? moves.get(addressKey(reference.address)) : undefined;
  if (!next) return [];
  const value = referenceOf({ sheet: paper, address: next }) + end;
  return [{ sheet, address, before: contentOf(cell), after: { kind: "formula", value } }];
}
