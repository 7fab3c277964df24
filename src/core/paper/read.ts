import { contentOf, sameContent, type Content } from "../sheet/content";
import { cellAt, type Cell, type Sheet, type Workbook } from "../sheet/sheet";
import type { RowRule } from "../score/rules";
import type { ScoredTable } from "../score/score";
import { EXCEL } from "../sheet/limits";
import { tableKey } from "../table/key";
import { tagNameOf, sheetTagOf } from "../make/tag";
import { COLUMN, MANUAL_REASON, ROW_KINDS, type RowKind } from "./layout";
import { parseGoneKey } from "./keys";
import { originOf, parseReference } from "./reference";
import { ruledRows } from "./ruled";

/** What stands in a cell of a paper that is to be filled in. */
export interface Held {
  /** The key of the block that it belongs to, and its own. */
  readonly block: string;
  readonly name: string;
  readonly row: number;
  readonly cell: Cell | undefined;
  readonly content: Content;
  readonly evidence: Content;
  /** True where a person has filled in something else than what we wrote. */
  readonly own: boolean;
}

/** The block of an indicator in a paper that was made before. */
export interface HeldBlock {
  readonly key: string;
  /** The words of the rule as they were when the paper was made. */
  readonly rule: string;
  /** In which other words it was read; blank where in its own. */
  readonly reading: string;
  readonly inputs: ReadonlyMap<string, Held>;
  /** Rows of the score and of its reason. */
  readonly score?: number;
  readonly reason?: number;
  /** What a person has put in place of their formulas. */
  readonly typedScore?: Content;
  readonly typedReason?: Content;
}

/** A working paper as it stands in a workbook. */
export interface Paper {
  readonly sheet: string;
  readonly blocks: ReadonlyMap<string, HeldBlock>;
  /** The sheets that its weights are taken from. */
  readonly sources: ReadonlySet<string>;
  /** What was filled in for indicators that have gone. */
  readonly gone: readonly Held[];
}

/**
 * The paper of a table: the one that we made; where that was renamed, the only one that was made from it; where the table has
 * moved or its sheet has another name, the only one that speaks of its indicators.
 */
export function paperOf(workbook: Workbook, scored: ScoredTable): Paper | undefined {
  const tagged = workbook.sheets.flatMap((sheet) => {
    const tag = workbook.names.get(`${sheet.name}!${tagNameOf("working-paper")}`);
    return tag === undefined ? [] : [{ sheet, tag: tag.replace(/^=/, "") }];
  });
  if (tagged.length === 0) return undefined;
  const source = tableKey(scored.table);
  const exact = tagged.find(({ sheet, tag }) => tag === sheetTagOf(sheet.name, source));
  if (exact) return readPaper(exact.sheet);
  const ours = tagged.filter(({ tag }) => tag.endsWith(`/${source.replaceAll('"', '""')}"`));
  if (ours.length === 1) return readPaper(ours[0]!.sheet);
  const keys = new Set(ruledRows(scored).map(({ key }) => key));
  const about = tagged
    .map(({ sheet }) => readPaper(sheet))
    .filter(({ sources, blocks }) => {
      const known = [...blocks.keys()].filter((key) => keys.has(key)).length;
      return sources.has(scored.table.sheet) && known > 0 && 2 * known >= blocks.size;
    });
  return about.length === 1 ? about[0] : undefined;
}

/** True where a block was made of the rule as it is read today: figures filled in then are of the same inputs. */
export const isOf = (block: HeldBlock, { words, reading }: RowRule): boolean =>
  block.rule === words.slice(0, EXCEL.textLength) && block.reading === (reading?.text ?? "");

/** Reads a paper by its hidden columns: rows may have moved, and others may stand between them. */
export function readPaper(sheet: Sheet): Paper {
  const blocks = new Map<string, HeldBlock & { readonly inputs: Map<string, Held> }>();
  const gone: Held[] = [];
  const sources = new Set<string>();
  let key: string | undefined;
  for (const row of sheet.rows.keys()) {
    const part = partAt(sheet, row);
    const detail = textIn(sheet, row, COLUMN.detail);
    if (part === "gone") gone.push(heldAt(sheet, row, COLUMN.value, parseGoneKey(detail)));
    if (part === "block") {
      // A block that somebody has copied is not ours; the first one counts.
      key = blocks.has(detail) ? undefined : detail;
      if (key !== undefined) blocks.set(key, { key, rule: "", reading: "", inputs: new Map() });
      continue;
    }
    const block = key === undefined ? undefined : blocks.get(key);
    if (!block) continue;
    if (part === "input")
      block.inputs.set(detail, heldAt(sheet, row, COLUMN.value, { block: block.key, name: detail }));
    if (part === "rule") blocks.set(block.key, { ...block, rule: textIn(sheet, row, COLUMN.text), reading: detail });
    const weight = part === "weight" ? cellAt(sheet, { row, column: COLUMN.value })?.formula : undefined;
    const from = weight === undefined ? undefined : parseReference(weight);
    if (from) sources.add(from.sheet);
    if (part === "score")
      blocks.set(block.key, { ...block, score: row, ...typed("typedScore", sheet, row, COLUMN.value) });
    if (part === "reason") {
      const isManual = detail === MANUAL_REASON;
      const own = isManual ? {} : typed("typedReason", sheet, row, COLUMN.text);
      blocks.set(block.key, { ...block, reason: row, ...own });
      if (isManual) block.inputs.set(detail, heldAt(sheet, row, COLUMN.text, { block: block.key, name: detail }));
    }
  }
  return { sheet: sheet.name, blocks, sources, gone };
}

/** What stands where we wrote a formula, if that is a figure or a text. */
function typed<K extends "typedScore" | "typedReason">(
  key: K,
  sheet: Sheet,
  row: number,
  column: number,
): Partial<Record<K, Content>> {
  const content = contentOf(cellAt(sheet, { row, column }));
  return content.kind === "number" || content.kind === "text" ? ({ [key]: content } as Record<K, Content>) : {};
}

const partAt = (sheet: Sheet, row: number): RowKind | undefined => {
  const text = textIn(sheet, row, COLUMN.part);
  return ROW_KINDS.find((part) => part === text);
};

const textIn = (sheet: Sheet, row: number, column: number): string => {
  const value = cellAt(sheet, { row, column })?.value;
  return typeof value === "string" ? value : "";
};

function heldAt(sheet: Sheet, row: number, column: number, about: Pick<Held, "block" | "name">): Held {
  const cell = cellAt(sheet, { row, column });
  const content = contentOf(cell);
  const written = contentOf(cellAt(sheet, { row, column: COLUMN.written }));
  const evidence = contentOf(cellAt(sheet, { row, column: COLUMN.evidence }));
  return { ...about, row, cell, content, evidence, own: content.kind !== "blank" && !isOurs(content, written) };
}

/** True for what we wrote ourselves: the same figure or word, or the cell that it was taken from. */
function isOurs(content: Content, written: Content): boolean {
  if (content.kind !== "formula") return sameContent(content, written);
  return written.kind === "text" && written.value === originOf(content.value);
}
