import type { TableLink } from "../table/partners";
import type { Decisions } from "./decisions";

/** Keeps what a person says of a table's partner, in place of what was said of it before. */
export const withLink = (decisions: Decisions, link: TableLink): Decisions => ({
  ...decisions,
  links: [...withoutLink(decisions, link).links, link],
});

/** Lets the program find the partner by itself again. */
export const withoutLink = (decisions: Decisions, { sheet, kind }: Pick<TableLink, "sheet" | "kind">): Decisions => ({
  ...decisions,
  links: decisions.links.filter((each) => each.sheet !== sheet || each.kind !== kind),
});
