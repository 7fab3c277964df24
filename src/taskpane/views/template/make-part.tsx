import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, TableAddRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Policy } from "../../../core/policy/policy";
import type { Layout } from "../../../core/template/layout";
import { makeTemplate } from "../../../core/template/make";
import { pointsFor } from "../../../core/template/weights";
import { sumOf, targetFault, type TemplateDraft } from "../../model/template/draft";
import { Heading } from "../../parts/heading";
import { ReplaceQuestion } from "../../parts/replace-question";
import { useActions, useModel, useTranslate } from "../../pane";

const useStyles = makeStyles({
  plan: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly draft: TemplateDraft;
  readonly layout: Layout;
  readonly policy: Policy;
}

/** What is going to be made, the button that makes it, and the one that takes it away again. */
export function MakePart({ draft, layout, policy }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy, made, replacing } = useModel();
  const { template, unmake } = useActions();
  const button = useRef<HTMLButtonElement>(null);
  const rows = draft.rows.map(({ row }) => row);
  const sheet = makeTemplate({ layout, policy, project: { year: draft.year, fields: draft.fields }, rows, translate });
  const [sum, wanted] = [sumOf(draft.rows), pointsFor(layout, policy)];
  const open = rows.filter((row) => targetFault(row) !== undefined).length;
  const isReady = rows.length > 0 && sum.eq(wanted);
  const label = translate("pane.template.make");
  const lines = [
    translate("pane.template.plan.sheet", { sheet: sheet.name, rows: String(sheet.rows.length) }),
    translate("pane.template.plan.rows", { count: String(rows.length), sum: sum.toString() }),
    ...(wanted < 100 ? [translate("pane.template.plan.execution", { points: String(100 - wanted) })] : []),
    translate("pane.template.plan.protected"),
    ...(open > 0 ? [translate("pane.template.plan.open", { count: String(open) })] : []),
  ];
  return (
    <>
      <Heading level={3}>{translate("pane.template.preview")}</Heading>
      <ul className={styles.plan}>
        {lines.map((line) => (
          <li key={line}>
            <Text>{line}</Text>
          </li>
        ))}
      </ul>
      {!isReady && <Text size={200}>{translate("pane.template.not-ready", { wanted: String(wanted) })}</Text>}
      <div className={styles.buttons}>
        <Button
          ref={button}
          appearance="primary"
          icon={<TableAddRegular />}
          disabledFocusable={busy !== undefined || !isReady}
          onClick={() => void template(sheet, false)}
        >
          {label}
        </Button>
        {made && (
          <Button
            icon={<ArrowUndoRegular />}
            disabledFocusable={busy !== undefined}
            onClick={() => {
              button.current?.focus();
              void unmake();
            }}
          >
            {translate("pane.template.unmake", { sheet: made.sheet })}
          </Button>
        )}
      </div>
      {replacing?.kind === "template" && replacing.source === sheet.source && (
        <ReplaceQuestion
          label={label}
          question={translate("pane.template.exists", { sheet: replacing.sheet })}
          onAnswered={() => button.current?.focus()}
          onReplace={() => void template(sheet, true)}
        />
      )}
    </>
  );
}
