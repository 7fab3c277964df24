import { Button, Caption1, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { BookQuestionMarkRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { useModel, useTranslate } from "../../pane";
import { CountToggles } from "../../parts/count-toggles";
import { Heading } from "../../parts/heading";
import { useFront } from "../../parts/use-front";
import { Checkup } from "./checkup";
import { OutdatedInputs } from "./outdated";
import { PaperSheet } from "./paper-sheet";
import { countOf, isAbout, paperTables, STATES, type PaperRow, type State } from "../../model/paper/rows";
import { PaperRows } from "./row-list";
import { RulesPage, type RulesPart } from "./rules-page";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  text: { margin: 0 },
  help: { alignSelf: "flex-start" },
});

/** The tab 底稿: the rules of the tables, what was filled in for them, and what comes of it; in front of it the page about rules. */
export function PaperView() {
  const { shown, open, close } = useFront<RulesPart>();
  return (
    <>
      <div hidden={shown !== undefined}>
        <Paper onHelp={open} />
      </div>
      {shown && <RulesPage part={shown} onClose={close} />}
    </>
  );
}

function Paper({ onHelp }: { readonly onHelp: (part: RulesPart) => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const [states, setStates] = useState<ReadonlySet<State>>(new Set(STATES));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState("");
  const tables = useMemo(() => (checked ? paperTables(checked.audit, checked.decisions) : []), [checked]);
  const audit = checked?.audit;
  if (!audit) return null;
  const rows = tables.flatMap((table) => table.rows);
  // What somebody has opened must not disappear when it is done.
  const isShown = (row: PaperRow): boolean => open.has(row.key) || (states.has(row.state) && isAbout(row, words));
  const toggle = (key: string): void => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <div className={styles.root}>
      <Heading level={2}>{translate("pane.paper.heading")}</Heading>
      <Button
        className={styles.help}
        size="small"
        appearance="subtle"
        icon={<BookQuestionMarkRegular />}
        onClick={() => onHelp("top")}
      >
        {translate("pane.paper.help")}
      </Button>
      <PaperSheet />
      <OutdatedInputs inputs={audit.outdated.ruleInputs} />
      {rows.length === 0 ? (
        <Text as="p" block className={styles.text}>
          {translate("pane.paper.nothing")}
        </Text>
      ) : (
        <>
          <Checkup tables={tables} />
          <Input
            type="search"
            size="small"
            value={words}
            placeholder={translate("pane.paper.search")}
            aria-label={translate("pane.paper.search")}
            onChange={(_, { value }) => setWords(value)}
          />
          <CountToggles
            label={translate("pane.paper.filter")}
            keys={STATES.filter((state) => countOf(rows, state) > 0)}
            shown={states}
            textOf={(state) =>
              translate("pane.paper.state-count", {
                state: translate(`pane.paper.states.${state}`),
                count: String(countOf(rows, state)),
              })
            }
            onChange={setStates}
          />
          <Caption1 role="status">
            {translate("pane.paper.shown", { shown: String(rows.filter(isShown).length), all: String(rows.length) })}
          </Caption1>
          {tables.map((table) => (
            <PaperRows
              key={table.key}
              table={table}
              isShown={isShown}
              open={open}
              onToggle={toggle}
              onHelp={onHelp}
              audit={audit}
            />
          ))}
        </>
      )}
    </div>
  );
}
