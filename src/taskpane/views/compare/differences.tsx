import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { diffAudits, type TableDiff, type TableName } from "../../../core/compare/compare";
import { linesOf, matchText, pairTitle, tableTitle, type DiffLine } from "../../../core/compare/report";
import { unreadSentences } from "../../../core/report/report";
import type { Audit } from "../../../core/audit";
import type { Finding } from "../../../core/check/check";
import { printPlace } from "../../../core/sheet/address";
import { CountToggles } from "../../parts/count-toggles";
import { Heading } from "../../parts/heading";
import { useActions, useTranslate } from "../../pane";
import { textOf } from "../../model/findings/sift";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What differences can be about: rows and tables that come, go or move; what stands in them; findings. */
const ABOUT = ["rows", "values", "gone", "new"] as const;
type About = (typeof ABOUT)[number];

interface Props {
  readonly old: Audit;
  readonly now: Audit;
  /** True where the open workbook is the newer one: its cells can be jumped to. */
  readonly isNowOpen: boolean;
}

/** What is different between two workbooks, table by table, then the findings that are gone and new. */
export function Differences({ old, now, isNowOpen }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const diff = useMemo(() => diffAudits(old, now), [old, now]);
  const { equal, tables, removed, added, findings } = diff;
  const lines = useMemo(() => tables.map((table) => linesOf(table, translate)), [tables, translate]);
  const [shown, show] = useState<ReadonlySet<About>>(new Set(ABOUT));
  const all = lines.flat();
  const counts: Readonly<Record<About, number>> = {
    rows: all.filter(({ isOfRow }) => isOfRow).length + removed.length + added.length,
    values: all.filter(({ isOfRow }) => !isOfRow).length,
    gone: findings.gone.length,
    new: findings.new.length,
  };
  return (
    <div className={styles.root} role="status">
      {!equal && (
        <CountToggles
          label={translate("pane.compare.filter")}
          keys={ABOUT.filter((about) => counts[about] > 0)}
          shown={shown}
          textOf={(about) => translate(`pane.compare.counts.${about}`, { count: String(counts[about]) })}
          onChange={show}
        />
      )}
      {[old, now]
        .flatMap((audit) => unreadSentences(audit, translate))
        .map((sentence, i) => (
          <Text key={i}>{sentence}</Text>
        ))}
      {equal && <Text>{translate("diff.equal")}</Text>}
      {tables.map((table, i) => (
        <TableChanges
          key={`${table.new.sheet} ${table.new.range}`}
          table={table}
          lines={lines[i]?.filter(({ isOfRow }) => shown.has(isOfRow ? "rows" : "values")) ?? []}
        />
      ))}
      <Names title={translate("diff.tables-removed")} tables={shown.has("rows") ? removed : []} />
      <Names title={translate("diff.tables-added")} tables={shown.has("rows") ? added : []} />
      <Findings
        title={translate("diff.findings-gone")}
        findings={shown.has("gone") ? findings.gone : []}
        canGo={!isNowOpen}
      />
      <Findings
        title={translate("diff.findings-new")}
        findings={shown.has("new") ? findings.new : []}
        canGo={isNowOpen}
      />
    </div>
  );
}

interface ChangesProps {
  readonly table: TableDiff;
  readonly lines: readonly DiffLine[];
}

function TableChanges({ table, lines }: ChangesProps) {
  const styles = useStyles();
  const translate = useTranslate();
  return (
    <section>
      <Heading level={3}>{pairTitle(table, translate)}</Heading>
      <Caption1 as="p">{matchText(table, translate)}</Caption1>
      {lines.length === 0 ? (
        <Text>{translate("diff.unchanged")}</Text>
      ) : (
        <ul className={styles.list}>
          {lines.map((line, i) => (
            <li key={i} className={styles.item}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ line: { row, name, what, old, new: now, difference } }: { readonly line: DiffLine }) {
  const translate = useTranslate();
  const where = [row === "" ? "" : translate("pane.compare.row", { row }), name].filter(Boolean).join(" ");
  const said = (text: string): string => (text === "" ? translate("cli.blank") : text);
  return (
    <>
      <Caption1>{[where, what].filter(Boolean).join(translate("cli.separator"))}</Caption1>
      <Text>
        {translate("pane.compare.change", { old: said(old), new: said(now) })}
        {difference === "" ? "" : ` (${difference})`}
      </Text>
    </>
  );
}

function Names({ title, tables }: { readonly title: string; readonly tables: readonly TableName[] }) {
  const styles = useStyles();
  const translate = useTranslate();
  if (tables.length === 0) return null;
  return (
    <section>
      <Heading level={3}>{title}</Heading>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={`${table.sheet} ${table.range}`} className={styles.item}>
            <Text>{tableTitle(table, translate)}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly canGo: boolean;
}

function Findings({ title, findings, canGo }: FindingsProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  if (findings.length === 0) return null;
  return (
    <section>
      <Heading level={3}>{translate("pane.findings.group", { title, count: String(findings.length) })}</Heading>
      <ul className={styles.list}>
        {findings.map((finding, i) => (
          <li key={i} className={styles.item}>
            {canGo ? (
              <Button size="small" appearance="transparent" onClick={() => void goTo(finding)}>
                {printPlace(finding)}
              </Button>
            ) : (
              <Caption1>{printPlace(finding)}</Caption1>
            )}
            <Text>{textOf(finding, translate)}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
