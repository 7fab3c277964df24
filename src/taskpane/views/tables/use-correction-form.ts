import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Correction } from "../../../core/decisions/correction";
import type { ColumnKey } from "../../../core/table/table";
import { say, type Sentence } from "../../../session";
import { readDraft, type CorrectionDraft, type Field } from "../../model/tables/draft";
import type { Recognised } from "../../model/tables/overview";
import { previewOf } from "../../model/tables/preview";
import { refilled } from "../../model/tables/refill";
import { takenFrom } from "../../model/tables/selection";
import { unusedBy, withUnused } from "../../model/tables/unused";
import { useActions, useModel, useTranslate } from "../../pane";

export interface CorrectionFormProps {
  /** Undefined for a table that is set by hand. */
  readonly title: string | undefined;
  readonly draft: CorrectionDraft;
  readonly onDraft: (draft: CorrectionDraft) => void;
  /** The sheet that the draft is of. */
  readonly sheet: Sheet;
  /** The table that is corrected. */
  readonly of?: Recognised;
  /** What to begin with on another sheet. */
  readonly startOn: (sheet: string) => CorrectionDraft;
  readonly onSave: (correction: Correction) => void;
  readonly onBack: () => void;
}

/** What stands in the form of a table, what would come of it, and what can be done with it. */
export function useCorrectionForm({ draft, onDraft, sheet, of, startOn, onSave }: CorrectionFormProps) {
  const translate = useTranslate();
  const { checked, preferences, busy } = useModel();
  const { selected } = useActions();
  const { options } = preferences;
  const [asked, setAsked] = useState<CorrectionDraft>();
  const [elsewhere, setElsewhere] = useState<Sentence>();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);

  const sheets = checked?.workbook.sheets ?? [];
  const read = useMemo(() => readDraft(sheet, draft), [sheet, draft]);
  // Typing goes on while the preview is worked out.
  const shown = useDeferredValue(read);
  const preview = useMemo(
    () => checked && shown.correction && previewOf(checked, options, shown.correction, of),
    [checked, options, shown, of],
  );
  const { correction } = read;
  const unused = correction ? unusedBy(sheet, correction, of?.correction) : { all: [], open: [] };

  const fieldId = (name: Field | "preview"): string => `${id}-${name}`;
  const focus = (name: Field | "preview"): void => document.getElementById(fieldId(name))?.focus();
  /** Another kind, range or header: the columns follow at once. */
  const refill = (part: Partial<CorrectionDraft>): void => {
    setElsewhere(undefined);
    onDraft(refilled(sheet, draft, part));
  };
  const takeSelection = async (): Promise<void> => {
    const found = await selected();
    if (!found) return;
    const taken = takenFrom(found, { sheets, draft, of, startOn });
    setElsewhere("problem" in taken ? taken.problem : undefined);
    if ("draft" in taken) onDraft(taken.draft);
  };
  const problemOf = (name: Field): string | undefined => {
    const found = read.problems.find(({ field }) => field === name);
    if (!found) return name === "range" && elsewhere ? say(translate, elsewhere) : undefined;
    const { text, key } = found;
    const data = key && { key: translate(`pane.tables.columns.${key}`) };
    return say(translate, { ...text, data: { ...text.data, ...data } });
  };
  const saveAll = (): void => {
    if (correction) onSave(withUnused(correction, draft, unused, of?.correction));
  };
  const save = (): void => {
    const wrong = read.problems[0]?.field ?? (preview?.scored ? undefined : "preview");
    if (wrong) focus(wrong);
    else if (unused.open.length > 0) setAsked(draft);
    else saveAll();
  };

  return {
    heading,
    read,
    preview,
    /** How many problems the preview waits for. */
    waitsFor: shown.problems.length,
    /** The columns of which the user is asked whether they are really not used; as long as the draft stays what it was then. */
    question: asked === draft ? unused.open : undefined,
    sheets: sheets.filter(({ hidden, name }) => !hidden || name === draft.sheet).map(({ name }) => name),
    busy: busy !== undefined,
    fieldId,
    problemOf,
    refill,
    takeSelection,
    mean: (column: number, key: ColumnKey | undefined): void => {
      const said = { [column]: key };
      onDraft({ ...draft, meanings: { ...draft.meanings, ...said }, byHand: { ...draft.byHand, ...said } });
    },
    save,
    saveAll,
    /** Goes back from the question to the first column that it is about. */
    goOn: (): void => {
      setAsked(undefined);
      const [first] = unused.open;
      if (first) focus(`column-${first.column}`);
    },
  };
}
