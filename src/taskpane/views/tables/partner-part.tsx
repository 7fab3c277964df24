import { Field, makeStyles, Select, Text } from "@fluentui/react-components";
import type { Message } from "../../store/model";
import { useActions, useModel, useTranslate } from "../../pane";
import { AUTOMATIC, chosen, linking, NONE, type PartnerChoice, type Partnership } from "../../model/tables/partners";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column" }, select: { minWidth: 0 } });

interface Props extends Partnership {
  readonly sheet: string;
}

/** The tables that belong with the one of a card, and what a person says about it. */
export function PartnerPart({ sheet, partners, choice }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  if (partners.length === 0 && !choice) return null;
  return (
    <div className={styles.root}>
      {partners.map(({ sheet: other, kind, percent }) => (
        <Text key={`${kind} ${other}`} size={200}>
          {translate("pane.tables.partner", {
            sheet: other,
            kind: translate(`kinds.${kind}`),
            percent: String(percent),
          })}
        </Text>
      ))}
      {partners.length === 0 && <Text size={200}>{translate("pane.tables.no-partner")}</Text>}
      {choice && <PartnerSelect sheet={sheet} choice={choice} />}
    </div>
  );
}

const KEPT: Message = { intent: "success", text: { id: "pane.tables.partner-kept" } };

function PartnerSelect({ sheet, choice }: { readonly sheet: string; readonly choice: PartnerChoice }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { decide } = useActions();
  const { sheets, outdated, link } = choice;
  return (
    <Field
      size="small"
      label={translate("pane.tables.partner-label")}
      {...(outdated && {
        validationState: "warning" as const,
        validationMessage: translate("pane.tables.partner-outdated", { sheet: link?.partner?.sheet ?? "" }),
      })}
    >
      <Select
        className={styles.select}
        size="small"
        aria-label={translate("pane.tables.of", { action: translate("pane.tables.partner-label"), name: sheet })}
        value={chosen(choice)}
        disabled={busy !== undefined}
        onChange={(_, { value }) => void decide(linking(sheet, value), KEPT)}
      >
        <option value={AUTOMATIC}>{translate("pane.tables.partner-automatic")}</option>
        {sheets.map((name) => (
          <option key={name} value={name}>
            {translate("pane.tables.partner-sheet", { sheet: name })}
          </option>
        ))}
        <option value={NONE}>{translate("pane.tables.partner-none")}</option>
      </Select>
    </Field>
  );
}
