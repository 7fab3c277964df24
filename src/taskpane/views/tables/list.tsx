import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TableEditRegular } from "@fluentui/react-icons";
import { useState, type RefObject } from "react";
import { withAnswer } from "../../../core/questions";
import { printRange, type Range } from "../../../core/sheet/address";
import type { Correction } from "../../../core/decisions/correction";
import type { Message } from "../../store/model";
import { useActions, useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { TableCard } from "./card";
import { NoTables } from "./no-tables";
import { ignoring } from "../../../core/recognise/corrected";
import { confirming, correct, uncorrect } from "../../model/tables/change";
import { type Overview, type Recognised } from "../../model/tables/overview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  manual: { alignSelf: "flex-start" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  kept: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  button: { flexShrink: 0 },
});

interface Props {
  readonly overview: Overview;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly buttonId: (key: string) => string;
  readonly onCorrect: (table: Recognised) => void;
  readonly onManual: () => void;
}

const done = (id: string): Message => ({ intent: "success", text: { id: `pane.tables.${id}` } });

/** All tables of the workbook, those that are ignored, and the corrections that fit no longer. */
export function TableList({ overview: { tables, ignored, outdated }, heading, buttonId, onCorrect, onManual }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { decide } = useActions();
  const sheets = checked?.workbook.sheets ?? [];
  // One at a time, for only one table is coloured.
  const [open, setOpen] = useState<string>();

  /** What is done takes its own button away, so the focus goes to the heading. */
  const change = async (how: Parameters<typeof decide>[0], said: string): Promise<void> => {
    if (await decide(how, done(said))) heading.current?.focus();
  };
  return (
    <div className={styles.root}>
      <Heading level={2} ref={heading}>
        {translate(tables.length > 0 ? "pane.tables.heading" : "pane.tables.none.heading")}
      </Heading>
      {tables.length === 0 && <NoTables manualId={buttonId("manual")} onManual={onManual} />}
      {tables.length > 0 && (
        <ul className={styles.list}>
          {tables.map((table) => {
            const sheet = sheets.find(({ name }) => name === table.scored.table.sheet);
            if (!sheet) return null;
            const { correction } = table;
            const right = confirming(sheet, table.scored.table);
            return (
              <li key={table.key}>
                <TableCard
                  table={table}
                  on={sheet}
                  open={open === table.key}
                  onToggle={() => setOpen(open === table.key ? undefined : table.key)}
                  correctId={buttonId(table.key)}
                  onCorrect={() => {
                    onCorrect(table);
                  }}
                  onRight={right && (() => void change(correct(sheet, right, correction), "confirmed"))}
                  onAnswer={(asked, answer) =>
                    void change((decisions) => withAnswer(sheet, decisions, asked, answer), "answered")
                  }
                  onIgnore={() =>
                    void change(correct(sheet, ignoring(sheet, table.scored.table), correction), "ignored-done")
                  }
                  onAutomatic={() => void (correction && change(uncorrect(correction), "restored"))}
                />
              </li>
            );
          })}
        </ul>
      )}
      {tables.length > 0 && <ManualButton id={buttonId("manual")} onClick={onManual} />}
      <Kept
        title="ignored"
        action="restore"
        items={ignored.map(({ correction, range }) => ({
          correction,
          text: translate("pane.tables.ignored-place", at(correction, range)),
        }))}
        onAction={(correction) => void change(uncorrect(correction), "restored")}
      />
      <Kept
        title="outdated"
        action="remove"
        items={outdated.map((correction) => ({
          correction,
          text: translate("outdated.correction", at(correction, correction.range)),
        }))}
        onAction={(correction) => void change(uncorrect(correction), "removed")}
      />
    </div>
  );
}

/** Where one table more is to be found. */
function ManualButton(props: { readonly id: string; readonly onClick: () => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  return (
    <Button className={styles.manual} icon={<TableEditRegular />} size="small" {...props}>
      {translate("pane.tables.none.manual")}
    </Button>
  );
}

const at = ({ sheet }: Correction, range: Range) => ({ sheet, range: printRange(range) });

interface KeptProps {
  readonly title: "ignored" | "outdated";
  readonly action: "restore" | "remove";
  readonly items: readonly { readonly correction: Correction; readonly text: string }[];
  readonly onAction: (correction: Correction) => void;
}

/** Corrections that show no table, each with a button that takes it away. */
function Kept({ title, action, items, onAction }: KeptProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  if (items.length === 0) return null;
  const name = translate(`pane.tables.${action}`);
  return (
    <section aria-label={translate(`pane.tables.${title}`)}>
      <Heading level={3}>{translate(`pane.tables.${title}`)}</Heading>
      <ul className={styles.list}>
        {items.map(({ correction, text }, i) => (
          <li key={i} className={styles.kept}>
            <Text>{text}</Text>
            <Button
              className={styles.button}
              size="small"
              aria-label={translate("pane.tables.of", { action: name, name: text })}
              disabledFocusable={busy !== undefined}
              onClick={() => {
                onAction(correction);
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
