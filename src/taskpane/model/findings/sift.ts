import type { Audit } from "../../../core/audit";
import type { Finding } from "../../../core/check/check";
import { SEVERITIES, type Severity } from "../../../core/check/severity";
import { labelAt } from "../../../core/score/label";
import { printPlace, type Address } from "../../../core/sheet/address";
import { textAt, type Workbook } from "../../../core/sheet/sheet";
import { alikeIn } from "./alike";
import type { Translate } from "../../../core/translate";

/** Which findings the user wants to see, and in which order. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  readonly by: "check" | "sheet" | "pair";
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
  /** The findings of its kind in its table, itself among them. */
  readonly alike: readonly Finding[];
  /** Of a finding between tables: its own cell and the other one, each with what stands there. */
  readonly places: readonly LinePlace[];
}

/** A cell that a finding between tables is about. */
export interface LinePlace {
  readonly sheet: string;
  readonly address: Address;
  readonly text: string;
}

/** Findings that are shown together. */
export interface LineGroup {
  readonly key: string;
  /** "" where it has no heading. */
  readonly title: string;
  readonly lines: readonly Line[];
}

export const textOf = (
  { check, message, data }: Pick<Finding, "check" | "message" | "data">,
  translate: Translate,
): string => translate(`checks.${check}.${message}`, data);

/** The findings as lines; each with a key of its own. */
export function linesOf({ findings, tables, workbook }: Audit, translate: Translate): Line[] {
  const kinds = alikeIn({ findings, tables });
  return findings.map((finding, i) => ({
    finding,
    key: `${String(i)} ${finding.check} ${printPlace(finding)}`,
    text: textOf(finding, translate),
    place: printPlace(finding),
    label: labelAt(tables, finding.sheet, finding.address),
    alike: kinds.get(finding) ?? [finding],
    places: placesOf(finding, workbook),
  }));
}

function placesOf({ sheet, address, elsewhere = [] }: Finding, { sheets }: Workbook): LinePlace[] {
  if (elsewhere.length === 0) return [];
  return [{ sheet, address }, ...elsewhere].map((place) => {
    const on = sheets.find(({ name }) => name === place.sheet);
    return { ...place, text: on ? textAt(on, place.address) : "" };
  });
}

/** The sheets of a finding between tables, in the order of their names; "" for one inside of a table. */
function pairOf({ sheet, elsewhere }: Finding): string {
  const other = elsewhere?.[0]?.sheet;
  return other === undefined ? "" : [sheet, other].sort().join(" ↔ ");
}

const keyOf = (finding: Finding, by: Filter["by"]): string => (by === "pair" ? pairOf(finding) : finding[by]);

function titleOf(key: string, by: Filter["by"], translate: Translate): string {
  if (by === "check") return translate(`checks.${key}.title`);
  return key === "" ? translate("pane.findings.no-pair") : key;
}

/** The lines that the filter lets through, by check (the most severe first), by sheet, or by pair of tables (what is inside of tables last). */
export function groupsOf(lines: readonly Line[], filter: Filter, translate: Translate): LineGroup[] {
  const words = filter.search.trim().toLowerCase();
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const { check, severity } = line.finding;
    if (!filter.severities.has(severity)) continue;
    const title = translate(`checks.${check}.title`);
    if (!`${line.text} ${line.place} ${line.label} ${title}`.toLowerCase().includes(words)) continue;
    const key = keyOf(line.finding, filter.by);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const all = [...groups].map(([key, own]) => ({
    key,
    title: titleOf(key, filter.by, translate),
    lines: own,
  }));
  if (filter.by === "pair") return all.sort((a, b) => Number(a.key === "") - Number(b.key === ""));
  return filter.by === "check" ? byGravity(all) : all;
}

const gravest = ({ lines }: LineGroup): number =>
  Math.min(...lines.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));

/** The most severe first; what is the only one of its kind comes before the kinds, without a heading: its sentence says what it is. */
function byGravity(all: readonly LineGroup[]): LineGroup[] {
  return SEVERITIES.flatMap((severity, i) => {
    const own = all.filter((group) => gravest(group) === i);
    const single = own.filter(({ lines }) => lines.length === 1);
    if (single.length === 0) return own;
    return [
      { key: `single ${severity}`, title: "", lines: single.flatMap(({ lines }) => lines) },
      ...own.filter(({ lines }) => lines.length > 1),
    ];
  });
}
