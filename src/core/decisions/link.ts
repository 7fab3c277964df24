import { belongs, partnersOf, type Partners } from "../table/partners";
import type { Kind, Table } from "../table/table";

/** Which table belongs with the one on a sheet, as a person says. */
export interface TableLink {
  readonly sheet: string;
  /** The kind of the table that belongs with it. */
  readonly kind: Kind;
  /** null where none does. */
  readonly partner: { readonly sheet: string } | null;
}

/** The table of a kind that a person says belongs with another one; else the one that does by what both say. */
export function partnerOf(
  table: Table,
  kind: Kind,
  tables: readonly Table[],
  links: readonly TableLink[] = [],
): Partners | undefined {
  const said = linkOf(table, kind, links)?.partner;
  if (said === null) return undefined;
  const all = partnersOf(table, kind, tables);
  return (said && all.find((each) => each.table.sheet === said.sheet)) ?? all.find((each) => belongs(table, each));
}

/** What a person has said of the table's partner of a kind. */
export const linkOf = (
  { sheet }: Pick<Table, "sheet">,
  kind: Kind,
  links: readonly TableLink[],
): TableLink | undefined => links.find((link) => link.sheet === sheet && link.kind === kind);

/** True where both tables that a link speaks of are still there. */
export const isCurrent = ({ sheet, kind, partner }: TableLink, tables: readonly Table[]): boolean =>
  tables.some((table) => table.sheet === sheet) &&
  (partner === null || tables.some((table) => table.sheet === partner.sheet && table.kind === kind));

/** What holds links, whatever else it holds. */
interface Linked {
  readonly links: readonly TableLink[];
}

/** Keeps what a person says of a table's partner, in place of what was said of it before. */
export const withLink = <All extends Linked>(decisions: All, link: TableLink): All => ({
  ...decisions,
  links: [...withoutLink(decisions, link).links, link],
});

/** Lets the program find the partner by itself again. */
export const withoutLink = <All extends Linked>(
  decisions: All,
  { sheet, kind }: Pick<TableLink, "sheet" | "kind">,
): All => ({
  ...decisions,
  links: decisions.links.filter((each) => each.sheet !== sheet || each.kind !== kind),
});
