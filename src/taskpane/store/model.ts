import type { RowWish, Wishes } from "../../core/edit/score-row";
import type { Finding } from "../../core/check/check";
import type { NewSheet } from "../../core/make/sheet";
import { contains, overlaps, type Address } from "../../core/sheet/address";
import type { Happening, Progress } from "../../excel";
import type { Checked, Preferences, Sentence } from "../../session";
import type { RuleDraft } from "../model/paper/rule-draft";
import type { TemplateDraft } from "../model/template/draft";

/** In the order of the work; the settings stand behind a button of their own. */
export const TABS = ["tables", "scores", "findings", "paper", "template", "settings"] as const;
export type Tab = (typeof TABS)[number];

/** A sentence of a message, and the cells that it speaks of. */
export interface Detail extends Sentence {
  readonly places?: readonly Place[];
}

/** What came of the last action, for the user to read. */
export interface Message {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: Sentence;
  readonly details?: readonly Detail[];
  /** Says what was found, as it is now: that changes with what is decided and with the workbook. */
  readonly follows?: (model: Model) => Message;
  /** Of one that says what was found: it was read before another tab was opened, and only what no tab says is shown of it. */
  readonly seen?: true;
  /** Tries again what could not be loaded. */
  readonly retry?: () => void;
}

/** Something that takes its time. */
export interface Busy {
  readonly what:
    "check" | "write" | "undo" | "mark" | "unmark" | "keep" | "report" | "score-sheet" | "paper" | "template";
  readonly progress?: Progress;
  /** Stops it between two batches. */
  readonly stop: () => void;
}

/** A worksheet that would be made in place of an older one. */
export interface Replacing extends Pick<NewSheet, "kind" | "source"> {
  /** The name of the older one. */
  readonly sheet: string;
}

/** A worksheet that was made, as long as it can be taken away again. */
export interface MadeSheet extends Pick<NewSheet, "kind" | "source"> {
  readonly sheet: string;
}

/** Everything that the pane shows. Views read it and change nothing. */
export interface Model {
  readonly preferences: Preferences;
  readonly checked: Checked | undefined;
  readonly busy: Busy | undefined;
  readonly message: Message | undefined;
  readonly tab: Tab;
  readonly wishes: Wishes & { readonly rows: ReadonlyMap<string, RowWish> };
  /** What is typed for rules and not kept in the workbook yet, by the row that it is of. */
  readonly drafts: ReadonlyMap<string, RuleDraft>;
  /** What has changed in the workbook since it was read; its findings are stale (grey). */
  readonly changed: readonly Happening[];
  /** An older worksheet of ours that would be replaced; the user is asked first. */
  readonly replacing: Replacing | undefined;
  /** What was marked in the worksheets last (model/findings/marks), as long as the user wants marks in this session. */
  readonly marked: string | undefined;
  /** The template that is being put together. */
  readonly template: TemplateDraft | undefined;
  /** The last template that was made. */
  readonly made: MadeSheet | undefined;
}

export const initialModel = (preferences: Preferences): Model => ({
  preferences,
  checked: undefined,
  busy: undefined,
  message: undefined,
  tab: "tables",
  wishes: { overwrite: "blank", formulas: false, rows: new Map() },
  drafts: new Map(),
  changed: [],
  replacing: undefined,
  marked: undefined,
  template: undefined,
  made: undefined,
});

/** What was checked, for what cannot be reached before. */
export function checkedOf({ checked }: Pick<Model, "checked">): Checked {
  if (!checked) throw new Error("No workbook has been checked yet");
  return checked;
}

/** True where a finding is about cells that have changed since it was found. */
export const isOutOfDate = (changed: readonly Happening[], { sheet, address, related }: Finding): boolean =>
  changed.some(
    (happening) =>
      happening.sheet === sheet &&
      (happening.ranges.length === 0 ||
        happening.ranges.some((range) => contains(range, address) || related.some((other) => overlaps(range, other)))),
  );

/** The message as it is to be read now. */
export function messageNow(model: Model): Message | undefined {
  const { checked, message } = model;
  if (!checked || !message?.follows) return message;
  const now = message.follows(model);
  return message.seen && (now.details ?? []).length === 0 ? undefined : now;
}

/** The message was read. */
export const withoutMessage = (model: Model): Model => ({ ...model, message: undefined });

/** A cell that is jumped to. */
export interface Place {
  readonly sheet: string;
  readonly address: Address;
}
