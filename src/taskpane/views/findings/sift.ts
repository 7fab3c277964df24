import type { Audit } from "../../../core/audit";
import type { Finding } from "../../../core/check/check";
import { SEVERITIES, type Severity } from "../../../core/check/severity";
import { labelAt } from "../../../core/score/label";
import { printPlace } from "../../../core/sheet/address";
import type { Translate } from "../../pane";

/** Which findings the user wants to see, and in which order. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  readonly by: "check" | "sheet";
}

export const NO_FILTER: Filter = { severities: new Set(SEVERITIES), search: "", by: "check" };

/** A finding with its words, as it is shown and searched. */
export interface Line {
  readonly finding: Finding;
  readonly key: string;
  readonly text: string;
  readonly place: string;
  /** The name of the row. */
  readonly label: string;
}

/** Findings that are shown together. */
export interface LineGroup {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

export const textOf = (
  { check, message, data }: Pick<Finding, "check" | "message" | "data">,
  translate: Translate,
): string => translate(`checks.${check}.${message}`, data);

/** The findings as lines; each with a key of its own. */
export const linesOf = ({ findings, tables }: Audit, translate: Translate): Line[] =>
  findings.map((finding, i) => ({
    finding,
    key: `${String(i)} ${finding.check} ${printPlace(finding)}`,
    text: textOf(finding, translate),
    place: printPlace(finding),
    label: labelAt(tables, finding.sheet, finding.address),
  }));

/** The lines that the filter lets through, by check (in the order of the catalogue) or by sheet. */
export function groupsOf(lines: readonly Line[], filter: Filter, translate: Translate): LineGroup[] {
  const words = filter.search.trim().toLowerCase();
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const { check, severity, sheet } = line.finding;
    if (!filter.severities.has(severity)) continue;
    const title = translate(`checks.${check}.title`);
    if (!`${line.text} ${line.place} ${line.label} ${title}`.toLowerCase().includes(words)) continue;
    const key = filter.by === "check" ? check : sheet;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const all = [...groups].map(([key, own]) => ({
    key,
    title: filter.by === "check" ? translate(`checks.${key}.title`) : key,
    lines: own,
  }));
  const gravest = ({ lines: own }: LineGroup): number =>
    Math.min(...own.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));
  return filter.by === "check" ? all.sort((a, b) => gravest(a) - gravest(b)) : all;
}
