import { contentOf, sameContent } from "../../edit/conflicts";
import type { Content } from "../../edit/plan";
import { cellAt, type Cell, type Sheet, type Workbook } from "../../sheet/sheet";
import { tagNameOf, tagOf } from "../tag";
import { COLUMN, MANUAL_REASON, PARTS, type Part } from "./layout";
import { parseGoneKey } from "./keys";
import { originOf } from "./reference";

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
  readonly inputs: ReadonlyMap<string, Held>;
  /** Rows of the score and of its reason. */
  readonly score?: number;
  readonly reason?: number;
}

/** A working paper as it stands in a workbook. */
export interface Paper {
  readonly sheet: string;
  readonly blocks: ReadonlyMap<string, HeldBlock>;
  /** What was filled in for indicators that have gone. */
  readonly gone: readonly Held[];
}

/** The paper of a table: the one that we made; where that was renamed, the only one that was made from it. */
export function paperOf(workbook: Workbook, source: string): Paper | undefined {
  const tagged = workbook.sheets.flatMap((sheet) => {
    const tag = workbook.names.get(`${sheet.name}!${tagNameOf("working-paper")}`);
    return tag?.endsWith(`/${source.replaceAll('"', '""')}"`) ? [{ sheet, tag: tag.replace(/^=/, "") }] : [];
  });
  const ours = tagged.filter(({ sheet, tag }) => tag === tagOf(sheet.name, source));
  const found = ours[0] ?? (tagged.length === 1 ? tagged[0] : undefined);
  return found && readPaper(found.sheet);
}

/** Reads a paper by its hidden columns: rows may have moved, and others may stand between them. */
export function readPaper(sheet: Sheet): Paper {
  const blocks = new Map<string, HeldBlock & { readonly inputs: Map<string, Held> }>();
  const gone: Held[] = [];
  let key: string | undefined;
  for (const row of sheet.rows.keys()) {
    const part = partAt(sheet, row);
    const detail = textIn(sheet, row, COLUMN.detail);
    if (part === "gone") gone.push(heldAt(sheet, row, COLUMN.value, parseGoneKey(detail)));
    if (part === "block") {
      // A block that somebody has copied is not ours; the first one counts.
      key = blocks.has(detail) ? undefined : detail;
      if (key !== undefined) blocks.set(key, { key, rule: "", inputs: new Map() });
      continue;
    }
    const block = key === undefined ? undefined : blocks.get(key);
    if (!block) continue;
    if (part === "input")
      block.inputs.set(detail, heldAt(sheet, row, COLUMN.value, { block: block.key, name: detail }));
    if (part === "rule") blocks.set(block.key, { ...block, rule: textIn(sheet, row, COLUMN.text) });
    if (part === "score") blocks.set(block.key, { ...block, score: row });
    if (part === "reason") {
      blocks.set(block.key, { ...block, reason: row });
      const held = heldAt(sheet, row, COLUMN.text, { block: block.key, name: MANUAL_REASON });
      if (detail === MANUAL_REASON) block.inputs.set(MANUAL_REASON, held);
    }
  }
  return { sheet: sheet.name, blocks, gone };
}

const partAt = (sheet: Sheet, row: number): Part | undefined => {
  const text = textIn(sheet, row, COLUMN.part);
  return PARTS.find((part) => part === text);
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
