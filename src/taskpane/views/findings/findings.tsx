import { Button, Caption1, makeStyles, SearchBox, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useRef, type Ref } from "react";
import { SEVERITIES } from "../../../core/check/severity";
import type { Tally } from "../../../core/check/tally";
import { useActions, useModel, useTranslate } from "../../pane";
import { CountToggles } from "../../parts/count-toggles";
import { DoubtfulTables } from "../../parts/doubts";
import { Heading } from "../../parts/heading";
import { useFront } from "../../parts/use-front";
import { CompareView } from "../compare/compare";
import { Blocks } from "./blocks";
import { Ignored } from "./ignored";
import { OneByOne } from "./one-by-one";
import { CheckPage } from "./page";
import { ReportQuestion, ReportSheetButton } from "./report-sheet";
import { markedBy } from "../../model/findings/marks";
import type { Filter, LineGroup } from "../../model/findings/sift";
import { useFindingList } from "./use-finding-list";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  sieve: { display: "flex", gap: tokens.spacingHorizontalS, "& > :first-child": { flex: 1 }, "& > *": { minWidth: 0 } },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  search: { minWidth: 0, width: "100%", maxWidth: "100%" },
});

/** What stands in front of the list: the page of a check, or another workbook. */
type Shown = "comparison" | { readonly check: string };

/** The tab 问题: everything that was found, sifted and grouped. */
export function FindingsView() {
  const { shown, open, close } = useFront<Shown>();
  return (
    <>
      <div hidden={shown !== undefined}>
        <FindingList onExplain={(check) => open({ check })} onCompare={() => open("comparison")} />
      </div>
      {shown &&
        (shown === "comparison" ? <CompareView onClose={close} /> : <CheckPage check={shown.check} onClose={close} />)}
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
  const { lines, groups, shown, bySeverity, filter, setFilter, list, reached, walk } = useFindingList();
  const { oneByOne } = useModel().preferences;
  const reportButton = useRef<HTMLButtonElement>(null);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Heading level={2}>{translate("pane.findings.heading")}</Heading>
        {lines.length > 0 && <Way />}
      </div>
      <DoubtfulTables />
      <div className={styles.row}>
        <Counts counts={bySeverity} filter={filter} onChange={setFilter} />
        <MarkButton any={lines.length > 0} />
      </div>
      {oneByOne && <OneByOne lines={shown} onExplain={onExplain} />}
      {lines.length > 0 && <Sieve filter={filter} onChange={setFilter} grouped={!oneByOne} />}
      <HowMany shown={shown.length} all={lines.length} />
      <div ref={list} onKeyDown={walk}>
        {!oneByOne && <Groups groups={groups} reached={reached} onExplain={onExplain} />}
      </div>
      <Buttons reportButton={reportButton} onCompare={onCompare} />
      <ReportQuestion onAnswered={() => reportButton.current?.focus()} />
      <Ignored />
    </div>
  );
}

interface GroupsProps {
  readonly groups: readonly LineGroup[];
  /** The finding that the keyboard has gone to. */
  readonly reached: string | undefined;
  readonly onExplain: (check: string) => void;
}

/** The list, one line a finding, under a heading where a kind has more than one. */
function Groups({ groups, ...rest }: GroupsProps) {
  const translate = useTranslate();
  const all = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return groups.map(({ key, title, lines }) => (
    <section key={key}>
      {title !== "" && (
        <Heading level={3}>{translate("pane.findings.group", { title, count: String(lines.length) })}</Heading>
      )}
      <Blocks lines={lines} all={all} {...rest} />
    </section>
  ));
}

/** One finding after the other, or all of them as a list; the user's own choice from then on. */
function Way() {
  const styles = useStyles();
  const translate = useTranslate();
  const { oneByOne } = useModel().preferences;
  const { prefer } = useActions();
  return (
    <div className={styles.row} role="group" aria-label={translate("pane.findings.way")}>
      <ToggleButton size="small" checked={oneByOne} onClick={() => prefer({ oneByOne: true })}>
        {translate("pane.findings.one-by-one")}
      </ToggleButton>
      <ToggleButton size="small" checked={!oneByOne} onClick={() => prefer({ oneByOne: false })}>
        {translate("pane.findings.list")}
      </ToggleButton>
    </div>
  );
}

/** Colours the cells of all findings. */
function MarkButton({ any }: { readonly any: boolean }) {
  const translate = useTranslate();
  const { busy } = useModel();
  const { mark } = useActions();
  return (
    <Button
      appearance="primary"
      size="small"
      disabledFocusable={busy !== undefined || !any}
      onClick={() => void mark()}
    >
      {translate("pane.findings.mark")}
    </Button>
  );
}

interface ButtonsProps {
  readonly reportButton: Ref<HTMLButtonElement>;
  readonly onCompare: () => void;
}

/** What can be done with all findings. */
function Buttons({ reportButton, onCompare }: ButtonsProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { unmark } = useActions();
  return (
    <div className={styles.row}>
      <Button size="small" disabledFocusable={busy !== undefined} onClick={() => void unmark()}>
        {translate("pane.findings.unmark")}
      </Button>
      <ReportSheetButton ref={reportButton} />
      <Button size="small" onClick={onCompare}>
        {translate("pane.compare.open")}
      </Button>
    </div>
  );
}

interface FilterProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** The words that are looked for, and by what findings are grouped. */
function Sieve({ filter, onChange, grouped }: FilterProps & { readonly grouped: boolean }) {
  const styles = useStyles();
  const translate = useTranslate();
  return (
    <div className={styles.sieve}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={translate("pane.findings.search")}
        placeholder={translate("pane.findings.search")}
        value={filter.search}
        onChange={(_, { value }) => onChange({ ...filter, search: value })}
      />
      {grouped && (
        <Select
          size="small"
          aria-label={translate("pane.findings.by")}
          value={filter.by}
          onChange={(_, { value }) => onChange({ ...filter, by: value as Filter["by"] })}
        >
          <option value="check">{translate("pane.findings.by-check")}</option>
          <option value="sheet">{translate("pane.findings.by-sheet")}</option>
          <option value="pair">{translate("pane.findings.by-pair")}</option>
        </Select>
      )}
    </div>
  );
}

/** How many findings are shown, and whether the workbook or its marks are as they were found. */
function HowMany({ shown, all }: { readonly shown: number; readonly all: number }) {
  const translate = useTranslate();
  const { checked, changed, marked } = useModel();
  const isMarkStale =
    marked !== undefined && checked && (changed.length > 0 || marked !== markedBy(checked.audit.findings));
  const doubtful = checked?.audit.tables.some(({ table }) => table.doubts.length > 0);
  return (
    <Caption1 role="status">
      {all === 0
        ? translate(`pane.findings.${doubtful ? "none-doubtful" : "none"}`)
        : translate("pane.findings.shown", { shown: String(shown), all: String(all) })}
      {changed.length > 0 && ` ${translate("pane.stale")}`}
      {isMarkStale && ` ${translate("pane.findings.marks-stale")}`}
    </Caption1>
  );
}

interface CountsProps extends FilterProps {
  readonly counts: Tally["bySeverity"];
}

/** How many findings of each severity there are; a press hides or shows them. */
function Counts({ counts, filter, onChange }: CountsProps) {
  const translate = useTranslate();
  return (
    <CountToggles
      label={translate("pane.findings.severities")}
      keys={SEVERITIES}
      shown={filter.severities}
      textOf={(severity) =>
        translate("pane.findings.count", {
          severity: translate(`severity.${severity}`),
          count: String(counts[severity]),
        })
      }
      onChange={(severities) => onChange({ ...filter, severities })}
    />
  );
}
