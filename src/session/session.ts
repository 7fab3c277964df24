import { audit, type Audit } from "../core/audit";
import type { Finding } from "../core/check/check";
import { markable, planMarks } from "../core/edit/mark-plan";
import type { ColumnArea } from "../core/edit/columns";
import type { Edit } from "../core/edit/plan";
import type { NewSheet } from "../core/make/sheet";
import { chosenBy, optionsWith, policyFor, type PolicyBy } from "../core/policy/options";
import { NATIONAL } from "../core/policy/resolve";
import type { Address } from "../core/sheet/address";
import type { Workbook } from "../core/sheet/sheet";
import type { Decisions } from "../core/decisions/decisions";
import type { Options } from "../core/decisions/options";
import { noticeLoss } from "../core/state/marker";
import { readDecisions, withDecisions } from "../core/state/sections";
import {
  showColumns as showColumnsIn,
  applyPlan,
  discardUnreadable,
  followPlan,
  inExcel,
  makeSheet,
  readAll,
  recalculate,
  remakeSheet,
  unmakeSheet,
  removeMarks,
  select,
  selection,
  showMarks,
  undoLast,
  writeSections,
  type Applied,
  type ColumnsShown,
  type CallOptions,
  type ReadOptions,
  type Marked,
  type SheetMade,
} from "../excel";

/** A workbook as it was read, what people have decided about it, and what the program makes of both. */
export interface Checked {
  /** When it was read. */
  readonly at: Date;
  /** The workbook's file name. */
  readonly name: string;
  readonly workbook: Workbook;
  readonly decisions: Decisions;
  readonly audit: Audit;
  /** Who has chosen the policy. */
  readonly policyBy: PolicyBy;
  /** How many plans can be undone. */
  readonly undoable: number;
}

/** Reads the open workbook and checks it; `options` are the user's own, those of the workbook take precedence. */
export const checkWorkbook = (options: Options, call: ReadOptions = {}): Promise<Checked> =>
  inExcel(async (context) => {
    context.workbook.load("name");
    const { workbook, state } = await readAll(context, call);
    const decisions = noticeLoss(readDecisions(state), workbook, state);
    const { name } = context.workbook;
    const result = auditWith(workbook, decisions, options);
    const policyBy = chosenBy(decisions.options, options);
    return { at: new Date(), name, workbook, decisions, audit: result, policyBy, undoable: state.plans.length };
  });

/** What the program makes of a workbook by these decisions and, where they say nothing, by the user's own options. Pure. */
export function auditWith(workbook: Workbook, decisions: Decisions, options: Options): Audit {
  const all = optionsWith(decisions.options, options);
  return audit(workbook, policyFor(all, NATIONAL), { ...decisions, options: all });
}

/** Lets Excel calculate all formulas whose inputs have changed. */
export const calculate = (call: CallOptions = {}): Promise<void> => inExcel((context) => recalculate(context, call));

/** Keeps changed decisions in the workbook, beside whatever others have put there meanwhile. */
export const decide = (change: (decisions: Decisions) => Decisions, call: CallOptions = {}): Promise<Decisions> =>
  inExcel(async (context) => {
    const state = await writeSections(
      context,
      (sections) => withDecisions(sections, change(readDecisions({ sections, plans: [] }))),
      call,
    );
    return readDecisions(state);
  });

/** Throws away the decisions that nobody can read, for a user who has agreed to that. */
export const discardDecisions = (call: CallOptions = {}): Promise<Decisions> =>
  inExcel(async (context) => readDecisions(await discardUnreadable(context, call)));

/** Writes edits that the user has seen. */
export const writeEdits = (edits: readonly Edit[], call: CallOptions = {}): Promise<Applied> =>
  inExcel((context) => applyPlan(context, { edits, marks: [] }, call));

/** Makes formulas follow what they refer to; that is not undone. */
export const followLinks = (edits: readonly Edit[], call: CallOptions = {}): Promise<Applied> =>
  inExcel((context) => followPlan(context, edits, call));

/** Undoes the last write; undefined where there is nothing to undo. */
export const undoWrite = (call: CallOptions = {}): ReturnType<typeof undoLast> =>
  inExcel((context) => undoLast(context, call));

/** Sets marks on the cells of findings in place of all marks that there are. */
export function markFindings(
  findings: readonly Finding[],
  workbook: Workbook,
  call: CallOptions = {},
): Promise<Marked> {
  const { open, unwritten } = markable(findings, workbook);
  return inExcel(async (context) => {
    const marked = await showMarks(context, planMarks(open), call);
    return { ...marked, unwritten: [...unwritten, ...marked.unwritten] };
  });
}

/** Removes all our marks. */
export const clearMarks = (call: CallOptions = {}): Promise<Marked> => inExcel((context) => removeMarks(context, call));

/** Colours columns by what they are used for, in place of all that were coloured before; none takes the colours away. */
export const showColumns = (areas: readonly ColumnArea[], call: CallOptions = {}): Promise<ColumnsShown> =>
  inExcel((context) => showColumnsIn(context, areas, call));

/** Makes a worksheet; an older one of its kind and source is replaced only where that was agreed to. */
export const addSheet = (sheet: NewSheet, replace: boolean, call: CallOptions = {}): Promise<SheetMade> =>
  inExcel((context) => makeSheet(context, sheet, { ...call, replace }));

/** Makes a worksheet of ours anew where it stands: formulas that refer to it go on doing so. */
export const renewSheet = (sheet: NewSheet, name: string, call: CallOptions = {}): Promise<void> =>
  inExcel((context) => remakeSheet(context, sheet, name, call));

/** Takes away a worksheet that was made. */
export const removeSheet = (
  made: Pick<NewSheet, "kind" | "source">,
  name: string,
  call: CallOptions = {},
): Promise<void> => inExcel((context) => unmakeSheet(context, made, name, call));

/** What is selected in Excel. */
export const selected = (call: CallOptions = {}): ReturnType<typeof selection> =>
  inExcel((context) => selection(context, call));

/** Shows a cell. */
export const goTo = (
  { sheet, address }: { readonly sheet: string; readonly address: Address },
  call: CallOptions = {},
): Promise<void> => inExcel((context) => select(context, sheet, address, call));
