import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Decimal } from "decimal.js";
import { useMemo, useState } from "react";
import type { Audit } from "../../../core/audit";
import { planRoll, rolledData, type RollWishes } from "../../../core/template/roll";
import { Heading } from "../../parts/heading";
import { PlaceLinks } from "../../parts/place-links";
import { useShownPart } from "../../parts/shown-part";
import { useActions, useModel, useTranslate } from "../../pane";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  small: { minWidth: 0, width: "6em" },
});

/** The workbook as that of the next year: its plan, and the button that writes it. */
export function RollPart({ audit }: { readonly audit: Audit }) {
  const styles = useStyles();
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [raise, setRaise] = useState("");
  return (
    <>
      <Heading level={3}>{translate("pane.template.roll")}</Heading>
      <Text>{translate("pane.template.roll-about")}</Text>
      <div>
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {translate("pane.template.roll-show")}
        </Button>
      </div>
      {isOpen && (
        <>
          <Field label={translate("pane.template.roll-raise")}>
            <Input
              className={styles.small}
              type="number"
              min={0}
              max={100}
              value={raise}
              onChange={(_, { value }) => {
                setRaise(value);
              }}
            />
          </Field>
          <Plan audit={audit} raise={raise} />
        </>
      )}
    </>
  );
}

const PERCENT = /^\d{1,3}(?:\.\d+)?$/;

function Plan({ audit, raise }: { readonly audit: Audit; readonly raise: string }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { fix } = useActions();
  const plan = useMemo(() => {
    const wishes: RollWishes = PERCENT.test(raise) ? { raise: new Decimal(raise) } : {};
    return planRoll(audit, wishes);
  }, [audit, raise]);
  const { part, more } = useShownPart(plan.questions);
  return (
    <>
      <ul className={styles.list}>
        {plan.tables.map((table, i) => (
          <li key={i}>{translate("pane.template.roll-table", rolledData(table))}</li>
        ))}
      </ul>
      {plan.questions.length > 0 && <Text>{translate("pane.template.roll-open")}</Text>}
      <ul className={styles.list}>
        {part.map(({ why, text, sheet, address }, i) => (
          <li key={i}>
            <PlaceLinks places={[{ sheet, address }]} /> {translate(`roll.${why}`, { text })}
          </li>
        ))}
      </ul>
      {more}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={busy !== undefined || plan.edits.length === 0}
          onClick={() => void fix(plan.edits)}
        >
          {translate("pane.template.roll-write", { count: String(plan.edits.length) })}
        </Button>
      </div>
    </>
  );
}
