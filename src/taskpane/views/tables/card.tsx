import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Link,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useRef } from "react";
import type { AskedQuestion } from "../../../core/questions";
import { printRange } from "../../../core/sheet/address";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Table } from "../../../core/table/table";
import { useActions, useModel, useTranslate } from "../../pane";
import { Doubts } from "../../parts/doubts";
import { Heading } from "../../parts/heading";
import { FiguresList } from "./figures";
import { PartnerPart } from "./partner-part";
import { isSettable, type Recognised } from "../../model/tables/overview";
import { ScoreSheetPart } from "./score-sheet";
import { TotalPathPart } from "./total-path";
import { UsesPart } from "./uses-part";
import { WorkLine } from "./work-line";

const useStyles = makeStyles({
  // Fluent's own Card is 6 kB of what it does when it is clicked; ours is a frame.
  card: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    overflowWrap: "anywhere",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
  // Where the system forces its colours only the line tells a link from a heading.
  title: { font: "inherit", textAlign: "start", "@media (forced-colors: active)": { textDecorationLine: "underline" } },
  unfold: { "& > button": { paddingLeft: 0 } },
  panel: { margin: 0 },
  evidence: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly table: Recognised;
  readonly on: Sheet;
  /** True where it shows what its columns were read as. */
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly correctId: string;
  readonly onCorrect: () => void;
  /** Missing where a person cannot say so of such a table. */
  readonly onRight: (() => void) | undefined;
  readonly onAnswer: (asked: AskedQuestion, answer: string) => void;
  readonly onIgnore: () => void;
  readonly onAutomatic: () => void;
}

/** One recognised table: where it is, what it adds up to, how sure that is, and what a person can do about it. */
export function TableCard({ table, on, open, onToggle, correctId, onCorrect, onRight, onAnswer, ...rest }: Props) {
  const { onIgnore, onAutomatic } = rest;
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { goTo } = useActions();
  const titleId = useId();
  const asked = useRef<HTMLDivElement>(null);
  const { sheet, range, kind, meta } = table.scored.table;
  const name = translate("pane.tables.name", { kind: translate(`kinds.${kind}`), sheet });
  const about = [printRange(range), meta.year && translate("cli.year", { year: String(meta.year) }), meta.project];
  const doubtful = table.scored.table.doubts.length > 0;
  const action = (id: "correct" | "ignore" | "automatic" | "right", run: () => void) => {
    const text = translate(id === "right" ? "pane.doubt.right" : `pane.tables.${id}`);
    return (
      <Button
        size="small"
        {...(id === "correct" && { id: correctId })}
        aria-label={translate("pane.tables.of", { action: text, name })}
        disabledFocusable={busy !== undefined}
        onClick={run}
      >
        {text}
      </Button>
    );
  };
  return (
    <div className={styles.card} role="group" aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading level={3} id={titleId}>
          <Link
            as="button"
            className={styles.title}
            title={translate("pane.tables.go", { name })}
            onClick={() => void goTo({ sheet, address: { row: range.top, column: range.left } })}
          >
            {name}
          </Link>
        </Heading>
        {table.correction && <Badge appearance="tint">{translate("pane.tables.corrected")}</Badge>}
        {on.hidden && <Badge appearance="outline">{translate("pane.tables.hidden")}</Badge>}
        <Text size={200}>{about.filter(Boolean).join(" · ")}</Text>
      </div>
      <WorkLine table={table} name={name} onAsked={() => asked.current?.querySelector("button")?.focus()} />
      {doubtful && (
        <div ref={asked}>
          <Doubts table={table.scored.table} onAnswer={onAnswer}>
            {onRight && action("right", onRight)}
            {isSettable(table.scored.table) && action("correct", onCorrect)}
          </Doubts>
        </div>
      )}
      <FiguresList kind={kind} figures={table.figures} />
      {table.path && <TotalPathPart path={table.path} sheet={sheet} />}
      <PartnerPart sheet={sheet} {...table.partnership} />
      <UsesPart sheet={on} table={table.scored.table} name={name} open={open} onToggle={onToggle} />
      <EvidencePart table={table.scored.table} />
      {kind === "framework" && (
        <div className={styles.head}>
          <ScoreSheetPart of={table.key} name={name} />
        </div>
      )}
      <div className={styles.buttons}>
        {!doubtful && isSettable(table.scored.table) && action("correct", onCorrect)}
        {action("ignore", onIgnore)}
        {table.correction && action("automatic", onAutomatic)}
      </div>
    </div>
  );
}

/** Whether it is surely read, in words; why, and the figure, on demand. */
function EvidencePart({ table: { confidence, evidence, doubts } }: { readonly table: Table }) {
  const styles = useStyles();
  const translate = useTranslate();
  return (
    <Accordion collapsible>
      <AccordionItem value="evidence">
        <AccordionHeader as="h4" size="small" className={styles.unfold}>
          {translate(doubts.length === 0 ? "pane.tables.sure" : "pane.tables.ask")}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Text size={200}>
            {translate("pane.tables.certainty", { percent: String(Math.round(confidence * 100)) })}
          </Text>
          <ul className={styles.evidence}>
            {evidence.map(({ id, data }) => (
              <li key={id}>{translate(`evidence.${id}`, data)}</li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
