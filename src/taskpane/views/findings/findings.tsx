import { Button, Caption1, makeStyles, SearchBox, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { SEVERITIES, type Severity } from "../../../core/check/severity";
import { tally, type Tally } from "../../../core/check/tally";
import { useActions, useModel, useTranslate } from "../../pane";
import { DoubtfulTables } from "../../parts/doubts";
import { Heading } from "../../parts/heading";
import { CompareView } from "../compare/compare";
import { FindingItem } from "./finding";
import { Ignored } from "./ignored";
import { CheckPage } from "./page";
import { ReportQuestion, ReportSheetButton } from "./report-sheet";
import { groupsOf, linesOf, NO_FILTER, type Filter } from "../../model/findings/sift";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  search: { minWidth: 0, width: "100%", maxWidth: "100%" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What stands in front of the list: the page of a check, or another workbook. */
type Shown = "comparison" | { readonly check: string };

/** The tab 校验: everything that was found, sifted and grouped. */
export function FindingsView() {
  const [page, setPage] = useState<{ readonly shows: Shown; readonly opener: Element | null }>();
  const open = (shows: Shown): void => setPage({ shows, opener: document.activeElement });
  // The list stays as it is behind the page, and the focus goes back to where it came from.
  const close = (): void => {
    flushSync(() => setPage(undefined));
    if (page?.opener instanceof HTMLElement) page.opener.focus();
  };
  return (
    <>
      <div hidden={page !== undefined}>
        <FindingList onExplain={(check) => open({ check })} onCompare={() => open("comparison")} />
      </div>
      {page &&
        (page.shows === "comparison" ? (
          <CompareView onClose={close} />
        ) : (
          <CheckPage check={page.shows.check} onClose={close} />
        ))}
    </>
  );
}

interface ListProps {
  readonly onExplain: (check: string) => void;
  readonly onCompare: () => void;
}

function FindingList({ onExplain, onCompare }: ListProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, busy, changed } = useModel();
  const { mark, unmark, goTo } = useActions();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const list = useRef<HTMLDivElement>(null);
  const reportButton = useRef<HTMLButtonElement>(null);
  const audit = checked?.audit;
  const doubtful = audit?.tables.some(({ table }) => table.doubts.length > 0);
  const { bySeverity } = tally(audit?.tables ?? [], audit?.findings ?? []);
  const lines = useMemo(() => (audit ? linesOf(audit, translate) : []), [audit, translate]);
  const groups = useMemo(() => groupsOf(lines, filter, translate), [lines, filter, translate]);
  const shown = groups.flatMap((group) => group.lines);

  /** The arrow keys walk from finding to finding, and the cell follows. */
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const at = buttons.indexOf(event.target as HTMLElement);
    const next = step === undefined || at < 0 ? undefined : buttons[at + step];
    const line = step === undefined ? undefined : shown[at + step];
    if (!next || !line) return;
    event.preventDefault();
    next.focus();
    void goTo(line.finding);
  };

  return (
    <div className={styles.root}>
      <Heading level={2}>{translate("pane.findings.heading")}</Heading>
      <DoubtfulTables />
      <Counts counts={bySeverity} filter={filter} onChange={setFilter} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy !== undefined || lines.length === 0}
          onClick={() => void mark()}
        >
          {translate("pane.findings.mark")}
        </Button>
        <Button size="small" disabledFocusable={busy !== undefined} onClick={() => void unmark()}>
          {translate("pane.findings.unmark")}
        </Button>
        <ReportSheetButton ref={reportButton} />
        <Button size="small" onClick={onCompare}>
          {translate("pane.compare.open")}
        </Button>
      </div>
      <ReportQuestion onAnswered={() => reportButton.current?.focus()} />
      {lines.length > 0 && (
        <>
          <SearchBox
            className={styles.search}
            size="small"
            aria-label={translate("pane.findings.search")}
            placeholder={translate("pane.findings.search")}
            value={filter.search}
            onChange={(_, { value }) => setFilter({ ...filter, search: value })}
          />
          <Select
            size="small"
            aria-label={translate("pane.findings.by")}
            value={filter.by}
            onChange={(_, { value }) => setFilter({ ...filter, by: value as Filter["by"] })}
          >
            <option value="check">{translate("pane.findings.by-check")}</option>
            <option value="sheet">{translate("pane.findings.by-sheet")}</option>
            <option value="pair">{translate("pane.findings.by-pair")}</option>
          </Select>
        </>
      )}
      <Caption1 role="status">
        {lines.length === 0
          ? translate(`pane.findings.${doubtful ? "none-doubtful" : "none"}`)
          : translate("pane.findings.shown", { shown: String(shown.length), all: String(lines.length) })}
        {changed.length > 0 && ` ${translate("pane.stale")}`}
      </Caption1>
      <div ref={list} onKeyDown={walk}>
        {groups.map(({ key, title, lines: own }) => (
          <section key={key}>
            <Heading level={3}>{translate("pane.findings.group", { title, count: String(own.length) })}</Heading>
            <ul className={styles.list}>
              {own.map((line) => (
                <FindingItem key={line.key} line={line} onExplain={onExplain} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Ignored />
    </div>
  );
}

interface CountsProps {
  readonly counts: Tally["bySeverity"];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** How many findings of each severity there are; a press hides or shows them. */
function Counts({ counts, filter, onChange }: CountsProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...filter, severities });
  };
  return (
    <div className={styles.row} role="group" aria-label={translate("pane.findings.severities")}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          checked={filter.severities.has(severity)}
          onClick={() => toggle(severity)}
        >
          {translate("pane.findings.count", {
            severity: translate(`severity.${severity}`),
            count: String(counts[severity]),
          })}
        </ToggleButton>
      ))}
    </div>
  );
}
