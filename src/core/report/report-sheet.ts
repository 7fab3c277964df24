import type { PolicyBy } from "../policy/options";
import { nameWithReason } from "./chosen-policy";
import type { Audit } from "../audit";
import { heldIn, type Finding } from "../check/check";
import { SEVERITIES } from "../check/severity";
import { tally } from "../check/tally";
import { labelAt } from "../score/label";
import { cellOf, plainCell, type NewCell, type NewSheet, type NewStyle } from "../make/sheet";
import { printAddress, printPlace } from "../sheet/address";
import type { Translate } from "../translate";
import { doubtText } from "./doubt";
import { tableCells, TABLE_COLUMNS } from "./report-tables";

export interface ReportSource {
  /** The workbook's file name. */
  readonly workbook: string;
  readonly audit: Audit;
  readonly policyBy: PolicyBy;
  /** When the workbook was checked, in words. */
  readonly checked: string;
  /** The version of the program. */
  readonly version: string;
}

/** The columns of the findings; the tables above share their widths. */
const FINDING_COLUMNS = [
  "severity",
  "check",
  "sheet",
  "cell",
  "row",
  "message",
  "expected",
  "actual",
  "elsewhere",
] as const;

const WIDTHS = [78, 108, 84, 54, 120, 270, 66, 66, 90] as const;

/** The report of a check as a worksheet: a summary, the tables, and the findings with links to their cells. */
export function createReportSheet(source: ReportSource, translate: Translate): NewSheet {
  const { audit } = source;
  const t = (id: string): string => translate(`report-sheet.${id}`);
  const findings = [...audit.findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const rows: NewCell[][] = [];
  const styles: NewSheet["styles"][number][] = [];
  const add = (style: NewStyle | undefined, ...added: readonly (readonly NewCell[])[]): void => {
    const range = { top: rows.length + 1, left: 1, bottom: rows.length + added.length, right: WIDTHS.length };
    if (style && added.length > 0) styles.push({ range, style });
    if (style === "body")
      for (const column of linkedColumns(added))
        styles.push({ range: { ...range, left: column, right: column }, style: "link" });
    rows.push(...added.map((cells) => [...cells, ...WIDTHS.slice(cells.length).map(() => plainCell(""))]));
  };

  add("title", [plainCell(t("title"))]);
  add(undefined, ...summary(source, translate), []);
  add("heading", [plainCell(t("tables"))]);
  add("header", [...TABLE_COLUMNS.map((key) => plainCell(t(`table.${key}`)))]);
  add("body", ...audit.tables.map((table) => tableCells(table, audit.policy, translate)));
  const doubts = audit.tables.flatMap(({ table }) => table.doubts.map((doubt) => doubtText(doubt, translate)));
  if (doubts.length > 0)
    add(undefined, ...doubts.map((text) => [plainCell(translate("cli.doubts", { doubts: text }))]));
  add(undefined, []);
  add("heading", [plainCell(t("findings"))]);
  add("header", [...FINDING_COLUMNS.map((key) => plainCell(t(`finding.${key}`)))]);
  const titleRow = rows.length;
  const { bySeverity } = tally(audit.tables, audit.findings);
  add("body", ...findings.map((finding) => findingCells(finding, audit, translate)));
  if (findings.length + doubts.length === 0) add(undefined, [plainCell(t("no-findings"))]);
  for (const severity of SEVERITIES) {
    const first = findings.findIndex((each) => each.severity === severity);
    const count = bySeverity[severity];
    const top = titleRow + 1 + first;
    if (count > 0) styles.push({ range: { top, left: 1, bottom: top + count - 1, right: 1 }, style: severity });
  }
  const area = { top: 1, left: 1, bottom: rows.length, right: WIDTHS.length };
  // Figures stand below their headings, as texts do.
  styles.push({ range: area, style: "left" });
  const print = { area, titleRows: { top: titleRow, bottom: titleRow } };
  return { kind: "report", name: t("name"), rows, styles, widths: WIDTHS, print };
}

/** The columns, from 1, in which some cell is a link. */
const linkedColumns = (rows: readonly (readonly NewCell[])[]): number[] =>
  WIDTHS.flatMap((_, i) => (rows.some((row) => row[i]?.link) ? [i + 1] : []));

/** What was checked, when and by what, and how much was found. */
function summary({ workbook, audit, policyBy, checked, version }: ReportSource, translate: Translate): NewCell[][] {
  const t = (id: string): string => translate(`report-sheet.${id}`);
  const count = tally(audit.tables, audit.findings);
  const lines: [string, string | number][] = [
    [t("workbook"), workbook],
    [t("policy"), nameWithReason(audit.policy, policyBy, translate)],
    [t("version"), version],
    [t("checked"), checked],
    [t("table-count"), count.tables],
    ...SEVERITIES.map((each): [string, number] => [translate(`severity.${each}`), count.bySeverity[each]]),
    ...(audit.suppressed.length > 0 ? [[t("suppressed"), audit.suppressed.length] as [string, number]] : []),
  ];
  return lines.map((line) => line.map(plainCell));
}

function findingCells(finding: Finding, { tables }: Audit, translate: Translate): NewCell[] {
  const { severity, check, message, data, sheet, address, expected = "", elsewhere = [] } = finding;
  const [other] = elsewhere;
  return [
    plainCell(translate(`severity.${severity}`)),
    plainCell(translate(`checks.${check}.title`)),
    plainCell(sheet),
    { value: printAddress(address), link: { sheet, address } },
    plainCell(labelAt(tables, sheet, address)),
    plainCell(translate(`checks.${check}.${message}`, data)),
    cellOf(expected),
    cellOf(heldIn(finding) ?? ""),
    { value: elsewhere.map(printPlace).join("\n"), ...(other && { link: other }) },
  ];
}
