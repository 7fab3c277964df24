import type { Audit } from "../../../core/audit";
import { withLink, withoutLink, isCurrent, linkOf, partnerOf, type TableLink } from "../../../core/decisions/link";
import type { Decisions } from "../../../core/decisions/decisions";
import type { Kind, Table } from "../../../core/table/table";

/** A table that belongs with the one of a card. */
export interface PartnerLine {
  readonly sheet: string;
  readonly kind: Kind;
  /** How many of the names both have, in percent. */
  readonly percent: number;
}

/** What a person can say of a score sheet's framework. */
export interface PartnerChoice {
  /** The sheets with a framework. */
  readonly sheets: readonly string[];
  /** What was said; undefined where the program finds it out. */
  readonly link: TableLink | undefined;
  /** True where what was said does not fit any more. */
  readonly outdated: boolean;
}

export interface Partnership {
  readonly partners: readonly PartnerLine[];
  readonly choice?: PartnerChoice;
}

/** Which tables belong with a score sheet or a framework, and what can be said about it. */
export function partnership(table: Table, { tables }: Pick<Audit, "tables">, links: readonly TableLink[]): Partnership {
  const all = tables.map((scored) => scored.table);
  const pairs = all
    .filter(({ kind }) => kind === "score-sheet")
    .flatMap((sheet) => {
      const found = partnerOf(sheet, "framework", all, links);
      return found ? [{ sheet, framework: found.table, percent: Math.round(found.overlap * 100) }] : [];
    });
  const partners = pairs.flatMap(({ sheet, framework, percent }) => {
    if (sheet !== table && framework !== table) return [];
    const other = sheet === table ? framework : sheet;
    return [{ sheet: other.sheet, kind: other.kind, percent }];
  });
  if (table.kind !== "score-sheet") return { partners };
  const link = linkOf(table, "framework", links);
  const sheets = [...new Set(all.filter(({ kind }) => kind === "framework").map(({ sheet }) => sheet))];
  const choice = { sheets, link, outdated: link !== undefined && !isCurrent(link, all) };
  return sheets.length === 0 && !link ? { partners } : { partners, choice };
}

/** The values of the selection beside the sheets, which no sheet can be named like. */
export const AUTOMATIC = "*";
export const NONE = "/";

/** What the selection shows of a choice. */
export const chosen = ({ link, outdated }: PartnerChoice): string =>
  !link || outdated ? AUTOMATIC : (link.partner?.sheet ?? NONE);

/** The decision that a value of the selection stands for. */
export const linking =
  (sheet: string, value: string) =>
  (decisions: Decisions): Decisions =>
    value === AUTOMATIC
      ? withoutLink(decisions, { sheet, kind: "framework" })
      : withLink(decisions, { sheet, kind: "framework", partner: value === NONE ? null : { sheet: value } });
