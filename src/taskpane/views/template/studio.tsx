import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { policy as policyOf } from "../../../core/policy/resolve";
import type { Policy } from "../../../core/policy/policy";
import type { Library } from "../../../core/template/library";
import type { Layout } from "../../../core/template/layout";
import { LAYOUTS } from "../../../core/template/layouts";
import { newDraft, shared, type DraftRow, type TemplateDraft } from "../../model/template/draft";
import { Heading } from "../../parts/heading";
import { useActions, useModel, useTranslate } from "../../pane";
import { FormPart } from "./form-part";
import { LibraryPart } from "./library-part";
import { MakePart } from "./make-part";
import { RowsPart } from "./rows-part";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** A template from its kind to the worksheet: what it is, its indicators, and what is going to be made. */
export function Studio({ library }: { readonly library: Library }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, template } = useModel();
  const { draftTemplate } = useActions();
  const ofWorkbook = checked?.audit.policy;
  const draft = template ?? newDraft((checked?.at ?? new Date()).getFullYear());
  const layout = LAYOUTS.find(({ id }) => id === draft.layout) ?? LAYOUTS[0];
  const policy = (draft.policy === undefined ? undefined : policyOf(draft.policy)) ?? ofWorkbook;
  if (!layout || !policy) return null;

  const put = (change: Partial<TemplateDraft>): void => {
    draftTemplate({ ...draft, ...change });
  };
  const share = (rows: readonly DraftRow[], on: Layout = layout, by: Policy = policy): readonly DraftRow[] =>
    shared(rows, on, by);
  return (
    <div className={styles.root}>
      <Heading level={2}>{translate("pane.template.heading")}</Heading>
      <Text>{translate("pane.template.about")}</Text>
      <FormPart draft={draft} layout={layout} policy={policy} share={share} onChange={put} />
      <RowsPart
        rows={draft.rows}
        layout={layout}
        policy={policy}
        onRows={(rows, isShared) => {
          put({ rows: isShared ? share(rows) : rows });
        }}
      />
      <LibraryPart
        library={library}
        rows={draft.rows}
        onRows={(rows) => {
          put({ rows: share(rows) });
        }}
      />
      <MakePart draft={draft} layout={layout} policy={policy} />
    </div>
  );
}
