import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Audit } from "../../../core/audit";
import { checkTemplate } from "../../../core/template/checkup";
import { Heading } from "../../parts/heading";
import { PlaceLinks } from "../../parts/place-links";
import { useShownPart } from "../../parts/shown-part";
import { useTranslate } from "../../pane";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

/** What has to be put right before the forms of the workbook are handed out. */
export function CheckupPart({ audit }: { readonly audit: Audit }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Heading level={3}>{translate("pane.template.checkup")}</Heading>
      <Text>{translate("pane.template.checkup-about")}</Text>
      <div>
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {translate("pane.template.checkup-do")}
        </Button>
      </div>
      {isOpen && <Found audit={audit} />}
    </>
  );
}

function Found({ audit }: { readonly audit: Audit }) {
  const styles = useStyles();
  const translate = useTranslate();
  const lines = useMemo(() => {
    const { faults, findings } = checkTemplate(audit);
    return [
      ...faults.map(({ id, text, sheet, places }) => ({
        text: translate(`template-faults.${id}`, { text }),
        places: places.map((address) => ({ sheet, address })),
      })),
      ...findings.map(({ check, message, data, sheet, address }) => ({
        text: translate(`checks.${check}.${message}`, data),
        places: [{ sheet, address }],
      })),
    ];
  }, [audit, translate]);
  const { part, more } = useShownPart(lines);
  return (
    <>
      <Text role="status">
        {translate(lines.length > 0 ? "pane.template.checkup-found" : "pane.template.checkup-clean", {
          count: String(lines.length),
        })}
      </Text>
      <ul className={styles.list}>
        {part.map(({ text, places }, i) => (
          <li key={i}>
            <Text>{text}</Text> <PlaceLinks places={places} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
