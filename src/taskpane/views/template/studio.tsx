import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { policy as policyOf } from "../../../core/policy/resolve";
import type { Policy } from "../../../core/policy/policy";
import type { Library } from "../../../core/template/library";
import type { Layout } from "../../../core/template/layout";
import { layoutIn, LAYOUTS } from "../../../core/template/layouts";
import { layoutsOf, librariesOf } from "../../model/template/of-workbook";
import { keepTaken, takenBefore, type Taken } from "../../model/template/taken";
import { newDraft, shared, type DraftRow, type TemplateDraft } from "../../model/template/draft";
import { Heading } from "../../parts/heading";
import { useActions, useModel, useTranslate } from "../../pane";
import { CheckupPart } from "./checkup-part";
import { FormPart } from "./form-part";
import { LibraryPart } from "./library-part";
import { MakePart } from "./make-part";
import { RollPart } from "./roll-part";
import { RowsPart } from "./rows-part";

const NONE = { libraries: [], layouts: [] };

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** A template from its kind to the worksheet: what it is, its indicators, and what is going to be made. */
export function Studio({ library }: { readonly library: Library }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, template } = useModel();
  const { draftTemplate, say } = useActions();
  const ofWorkbook = checked?.audit.policy;
  const [before] = useState(takenBefore);
  const draft = template ?? newDraft((checked?.at ?? new Date()).getFullYear(), before);
  const own = useMemo(
    () => (checked ? { libraries: librariesOf(checked.audit), layouts: layoutsOf(checked.audit) } : NONE),
    [checked],
  );
  const { taken } = draft;
  const others = [...own.layouts, ...taken.layouts];
  const chosen = [...LAYOUTS, ...others].find(({ id }) => id === draft.layout) ?? LAYOUTS[0];
  const policy = (draft.policy === undefined ? undefined : policyOf(draft.policy)) ?? ofWorkbook;
  if (!chosen || !policy) return null;
  const layout = layoutIn(chosen, policy);

  const put = (change: Partial<TemplateDraft>): void => {
    draftTemplate({ ...draft, ...change });
  };
  const take = (change: Partial<Taken>, more: Partial<TemplateDraft> = {}): void => {
    const now = { ...taken, ...change };
    put({ ...more, taken: now });
    if (!keepTaken(now)) say({ intent: "warning", text: { id: "pane.template.not-kept" } });
  };
  const share = (rows: readonly DraftRow[], on: Layout = layout, by: Policy = policy): readonly DraftRow[] =>
    shared(rows, on, by);
  return (
    <div className={styles.root}>
      <Heading level={2}>{translate("pane.template.heading")}</Heading>
      <Text>{translate("pane.template.about")}</Text>
      <FormPart
        draft={draft}
        layout={layout}
        others={others}
        policy={policy}
        share={share}
        onChange={put}
        onTaken={take}
      />
      <RowsPart
        rows={draft.rows}
        layout={layout}
        policy={policy}
        onRows={(rows, isShared) => {
          put({ rows: isShared ? share(rows) : rows });
        }}
      />
      <LibraryPart
        libraries={[library, ...own.libraries, ...taken.libraries]}
        taken={taken.libraries}
        onTaken={(libraries) => {
          take({ libraries });
        }}
        rows={draft.rows}
        onRows={(rows) => {
          put({ rows: share(rows) });
        }}
      />
      <MakePart draft={draft} layout={layout} policy={policy} />
      {checked && checked.audit.tables.length > 0 && <CheckupPart audit={checked.audit} />}
      {checked && checked.audit.tables.length > 0 && <RollPart audit={checked.audit} />}
    </div>
  );
}
