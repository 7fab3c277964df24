import { Decimal } from "decimal.js";
import { audit } from "../../src/core/audit";
import { markable, planMarks, planNotes } from "../../src/core/edit/mark-plan";
import { contentOf, type Content } from "../../src/core/sheet/content";
import type { Edit, Plan } from "../../src/core/edit/plan";
import { drawn } from "../../src/core/make/drawn";
import type { NewSheet } from "../../src/core/make/sheet";
import { planScores } from "../../src/core/edit/score-plan";
import { NATIONAL } from "../../src/core/policy/resolve";
import { cellAt, type Workbook } from "../../src/core/sheet/sheet";
import { NewerState } from "../../src/core/state/newer";
import { readDecisions } from "../../src/core/state/sections";
import {
  addSheets,
  applyPlan,
  readState,
  readWorkbook,
  removeMarks,
  sameParts,
  undoPlan,
  XlsxError,
  type Applied,
} from "../../src/xlsx";
import { keyOf, openPackage } from "../../src/xlsx/opc/package";
import { openBook, relatedPart } from "../../src/xlsx/read/book";
import { figure } from "./cells";
import type { Random } from "./random";

/** What must never happen, with the step at which it did. */
export class Flaw extends Error {}

/** Takes one file through everything that the doors do with files; tells how it went, or throws a Flaw. */
export function tryFile(bytes: Uint8Array, random: Random): string {
  const read = attempt("read", () => {
    const decisions = readDecisions(readState(bytes));
    return { result: audit(readWorkbook(bytes), NATIONAL, decisions) };
  });
  if ("refused" in read) return `not read: ${read.refused}`;
  const { result } = read.value;
  const outcomes = new Set<string>();
  const run = (step: string, plan: (from: Uint8Array) => Plan, from = bytes): void => {
    const done = attempt(step, () => applyPlan(from, plan(from), { force: true }));
    if ("refused" in done) outcomes.add(`${step}: ${done.refused}`);
    else attempt(`${step}, afterwards`, () => check(step, from, done.value), "refused by its own reader:");
  };
  for (const overwrite of ["blank", "differing"] as const)
    run(`score ${overwrite}`, () => ({ edits: planScores(result, overwrite).edits, marks: [], notes: [] }));
  const bare = attempt("unmark", () => removeMarks(bytes, { force: true }).bytes);
  if ("refused" in bare) outcomes.add(`unmark: ${bare.refused}`);
  else {
    const { open } = markable(result.findings, result.workbook);
    const notes = planNotes(open, ({ check: name }) => name);
    const layer = randomPlan(random, result.workbook);
    const plan = { edits: [], marks: [...planMarks(open), ...layer.marks], notes: [...notes, ...layer.notes] };
    run("mark", () => plan, bare.value);
  }
  run("all at once", () => randomPlan(random, result.workbook));
  const added = attempt("add", () => addSheets(bytes, [drawn(NEW)], { force: true }));
  if ("refused" in added) outcomes.add(`add: ${added.refused}`);
  else
    attempt("add, afterwards", () => check("add", bytes, added.value, added.value.names), "refused by its own reader:");
  if (outcomes.size > 0)
    return `not written: ${[...outcomes].map((outcome) => outcome.replace(/^.*: /, "")).sort()[0]!}`;
  return result.tables.length > 0 ? "whole, with tables" : "whole, without tables";
}

/** A sheet that is put behind those of the file. */
const NEW: NewSheet = {
  kind: "report",
  name: "新",
  rows: [[{ value: "=文字" }, { value: 0.1 }, { formula: "B1*2" }]],
  styles: [{ range: { top: 1, left: 1, bottom: 1, right: 3 }, style: "title" }],
  highlights: [{ range: { top: 1, left: 2, bottom: 1, right: 2 }, formula: "B1>0", style: "error" }],
  widths: [60],
  unlocked: [{ top: 1, left: 2, bottom: 1, right: 2 }],
  print: { area: { top: 1, left: 1, bottom: 1, right: 3 } },
};

/** A step that may refuse the file with a code that has a sentence; anything else is a flaw. */
function attempt<T>(step: string, work: () => T, flaw?: string): { readonly value: T } | { readonly refused: string } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Flaw) throw error;
    const code = error instanceof XlsxError ? error.code : error instanceof NewerState ? "state-newer" : undefined;
    // That a file did not pass its own check is no refusal, but a fault of the writer.
    if (code === undefined || code === "unverified" || flaw !== undefined)
      throw new Flaw(
        `${step}: ${flaw ?? ""} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    return { refused: code };
  }
}

/** The file after a change: readable, nothing else touched, and the change can be undone in two ways. */
function check(
  step: string,
  before: Uint8Array,
  { bytes: after, undo }: Pick<Applied, "bytes" | "undo">,
  news: readonly string[] = [],
): void {
  if (after === before) return;
  const expect = (holds: boolean, what: string): void => {
    if (!holds) throw new Flaw(`${step}: ${what}`);
  };
  const sheets = readWorkbook(after).sheets.map(({ name }) => name);
  expect(
    sheets.join("|") === [...readWorkbook(before).sheets.map(({ name }) => name), ...news].join("|"),
    "other sheets",
  );
  const lost = untouchedLost(before, after);
  expect(lost === undefined, `lost or changed: ${lost ?? ""}`);
  const same = (bytes: Uint8Array, what: string): void =>
    expect(sameParts(bytes, before), `${what}: ${differences(before, bytes).join(", ")}`);
  same(undoPlan(after, undo).bytes, "undo gives another file");
  if (step !== "mark") return;
  same(removeMarks(after, { force: true }).bytes, "marks on and off leave another file");
}

/** The parts that differ, with the place where they begin to. */
function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [openPackage(before), openPackage(after)];
  const names = new Set([...old.archive.entries, ...now.archive.entries].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [a, b] = [old, now].map((pkg) => (pkg.has(name) ? new TextDecoder().decode(pkg.bytes(name)) : "(none)"));
    if (a === b) return [];
    const at = Math.max(0, [...a!].findIndex((c, i) => c !== b![i]) - 40);
    return `${name}: ${JSON.stringify(a!.slice(at, at + 120))} → ${JSON.stringify(b!.slice(at, at + 120))}`;
  });
}

/** A part that differs although no plan of ours has to do with it; undefined where there is none. */
function untouchedLost(before: Uint8Array, after: Uint8Array): string | undefined {
  const [old, now, book] = [openPackage(before), openPackage(after), openBook(before)];
  const ours = new Set(
    ["[Content_Types].xml", book.part, relatedPart(book, "styles"), relatedPart(book, "calcChain")].map((part) =>
      keyOf(part ?? ""),
    ),
  );
  const isOurs = (part: string): boolean =>
    ours.has(keyOf(part)) ||
    book.sheets.some((sheet) => keyOf(sheet.part) === keyOf(part)) ||
    /\.(rels|vml)$|comment|drawing/i.test(part);
  return old.archive.entries.find(({ name }) => {
    const copy = now.has(name) ? now.bytes(name) : undefined;
    const same = copy !== undefined && Buffer.compare(copy, old.bytes(name)) === 0;
    return !same && !(isOurs(name) && (copy !== undefined || name.endsWith("calcChain.xml")));
  })?.name;
}

/** Anything anywhere: contents, marks and notes on cells that are there or far away. */
function randomPlan(random: Random, { sheets }: Workbook): Plan {
  const sheet = random.pick(sheets);
  const rows = [...sheet.rows.keys()];
  const address = (): { row: number; column: number } => {
    const row =
      random.chance(0.7) && rows.length > 0 ? random.pick(rows) : 1 + random.below(random.chance(0.1) ? 1_048_576 : 30);
    const columns = [...(sheet.rows.get(row)?.keys() ?? [])];
    const column =
      random.chance(0.7) && columns.length > 0
        ? random.pick(columns)
        : 1 + random.below(random.chance(0.1) ? 16_384 : 12);
    return { row, column };
  };
  const edits = random.many(random.below(6), (): Edit => {
    const at = address();
    return { sheet: sheet.name, address: at, before: contentOf(cellAt(sheet, at)), after: content(random) };
  });
  const severity = random.pick(["error", "warning", "info"] as const);
  const marks = random.many(1 + random.below(4), () => ({
    sheet: sheet.name,
    address: address(),
    tag: random.pick(["gap", 'a"<&'] as const),
    severity,
  }));
  const notes = random.many(random.below(3), () => ({
    sheet: sheet.name,
    address: address(),
    text: String(figure(random)),
  }));
  return { edits, marks, notes };
}

function content(random: Random): Content {
  const value = figure(random);
  if (value === null)
    return random.pick([
      { kind: "blank" },
      { kind: "boolean", value: true },
      { kind: "formula", value: "SUM(A1:B2)" },
    ] as const);
  return typeof value === "number" ? { kind: "number", value: new Decimal(value) } : { kind: "text", value };
}
