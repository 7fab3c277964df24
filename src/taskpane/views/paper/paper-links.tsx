import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { planPaperLinks, type LinkWishes, type PaperLink } from "../../../core/edit/paper-links";
import { printAddress, printPlace } from "../../../core/sheet/address";
import { useActions, useModel, useTranslate } from "../../pane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { overflowWrap: "anywhere", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** The key of the table, and its name for people. */
  readonly of: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** The score cells that would be linked to the working paper: each can be refused, a person's own score has to be agreed to. */
export function PaperLinks({ of, name, onClose }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy, checked } = useModel();
  const { linkPaper } = useActions();
  const [wishes, setWishes] = useState<LinkWishes>(new Map());
  const audit = checked?.audit;
  const pairs = checked?.decisions.links;
  const links = useMemo(() => (audit ? planPaperLinks(audit, of, wishes, pairs) : []), [audit, of, wishes, pairs]);
  const count = links.reduce((sum, { edits }) => sum + edits.length, 0);
  return (
    <div className={styles.root} role="group" aria-label={translate("pane.paper-sheet.links", { name })}>
      <Text as="p" block size={200} className={styles.text}>
        {translate("pane.paper-sheet.links-hint")}
      </Text>
      <ul className={styles.list}>
        {links.map((link) => (
          <LinkRow
            key={printPlace(link)}
            link={link}
            onWish={(wish) => {
              setWishes(new Map(wishes).set(printPlace(link), wish));
            }}
          />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={count === 0 || busy !== undefined}
          onClick={() => {
            onClose();
            void linkPaper(of, wishes);
          }}
        >
          {translate("pane.paper-sheet.write", { count: String(count) })}
        </Button>
        <Button size="small" onClick={onClose}>
          {translate("pane.keep")}
        </Button>
      </div>
    </div>
  );
}

/** A score cell: what stands there, what would, and whether that is wanted. */
function LinkRow({ link, onWish }: { readonly link: PaperLink; readonly onWish: (wish: boolean) => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { address, label, state, why, present, proposed, edits } = link;
  const blank = translate("pane.scores.row.blank");
  const figures = translate("pane.paper-sheet.change", {
    cell: printAddress(address),
    present: present === "" ? blank : present,
    proposed: proposed === "" ? blank : proposed,
  });
  if (state === "left" || (state === "linked" && edits.length === 0))
    return (
      <li className={styles.row}>
        <Text as="p" block className={styles.text}>
          {label}
        </Text>
        <Text size={200}>{translate(`pane.paper-sheet.why.${state === "left" ? why! : "linked"}`)}</Text>
      </li>
    );
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.box}
        label={label}
        checked={edits.length > 0}
        onChange={(_, { checked }) => {
          onWish(checked === true);
        }}
      />
      <Text as="p" block size={200} className={styles.text}>
        {figures}
        {state === "differs" && ` ${translate("pane.paper-sheet.own")}`}
      </Text>
    </li>
  );
}
