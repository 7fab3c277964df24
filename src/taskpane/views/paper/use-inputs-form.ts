import { useRef, type RefObject } from "react";
import { withoutRuleInputs, withRuleInputs } from "../../../core/decisions/rule-inputs";
import { keptSentence, readFilled, type Filled } from "../../model/paper/filled";
import { withFields, type Field, type RuleDraft } from "../../model/paper/rule-draft";
import type { PaperRow } from "../../model/paper/rows";
import { useActions, useModel } from "../../pane";

export interface InputsFormProps {
  readonly row: PaperRow;
  readonly decimals: number;
  readonly draft: RuleDraft;
}

interface InputsFormState {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly filled: Filled;
  readonly busy: boolean;
  /** True where something was typed that is not kept yet. */
  readonly isNew: boolean;
  readonly change: (fields: readonly (readonly [number, Field])[]) => void;
  readonly changeEvidence: (words: string) => void;
  readonly save: () => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** What stands in the form of a rule; it is kept in the workbook when it is saved. */
export function useInputsForm({ row, decimals, draft }: InputsFormProps): InputsFormState {
  const { decide, draft: keepDraft } = useActions();
  const busy = useModel().busy !== undefined;
  const form = useRef<HTMLFormElement>(null);
  const { key, name, rule } = row;
  const filled = readFilled(row, draft, decimals);

  const save = async (): Promise<void> => {
    const { kept, blank, wrong } = filled;
    if (!kept || busy) return;
    if (wrong) return form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    const done = await decide(
      (decisions) => (blank ? withoutRuleInputs(decisions, kept) : withRuleInputs(decisions, kept)),
      { intent: "success", text: keptSentence(row, filled) },
    );
    if (done) keepDraft(key, undefined);
  };
  const clear = async (): Promise<void> => {
    const said = { intent: "success", text: { id: "pane.paper.form.cleared", data: { name } } } as const;
    const { inputs: kept } = rule;
    if (!kept || (await decide((decisions) => withoutRuleInputs(decisions, kept), said))) keepDraft(key, undefined);
  };

  return {
    form,
    filled,
    busy,
    isNew: draft.fields.size > 0 || draft.evidence !== undefined,
    change: (fields) => keepDraft(key, withFields(draft, fields)),
    changeEvidence: (evidence) => keepDraft(key, { ...draft, evidence }),
    save,
    clear,
  };
}
