import type { Policy } from "../policy/policy";
import { plain } from "../quantity/decimal";
import type { ScoredTable } from "../score/score";
import { cellOf, type NewCell } from "../make/sheet";
import { summarise } from "../score/summary";
import { printRange } from "../sheet/address";
import { isScoredByPolicy } from "../table/capabilities";
import type { Table } from "../table/table";
import type { Translate } from "../translate";

/** What the report sheet says of a table, in the order of its columns. */
export const TABLE_COLUMNS = [
  "kind",
  "sheet",
  "range",
  "year",
  "project",
  "rows",
  "weight",
  "stated",
  "computed",
] as const;

/** How many rows a table has, and what they are. */
function rowsText({ indicators, projects, survey }: Table, translate: Translate): string {
  if (projects) return translate("cli.projects", { count: String(projects.length) });
  if (survey) return translate("cli.questions", { count: String(survey.questions.length) });
  return translate("cli.indicators", { count: String(indicators.length) });
}

/** A table's line in the report sheet. */
export function tableCells(scored: ScoredTable, policy: Policy, translate: Translate): NewCell[] {
  const { sheet, range, kind, meta, total } = scored.table;
  const { weight, score, open } = summarise(scored, policy);
  const stated = total?.score;
  const isScored = weight !== undefined && isScoredByPolicy(scored.table);
  const rows = rowsText(scored.table, translate);
  const waiting = isScored && open > 0 ? translate("report-sheet.open", { count: String(open) }) : "";
  const values: Record<(typeof TABLE_COLUMNS)[number], NewCell> = {
    kind: { value: translate(`kinds.${kind}`) },
    sheet: { value: sheet },
    range: { value: printRange(range), link: { sheet, address: { row: range.top, column: range.left } } },
    year: { value: meta.year ?? "" },
    project: { value: meta.project ?? "" },
    rows: { value: rows + waiting },
    weight: cellOf(weight ? plain(weight) : ""),
    stated: cellOf(stated?.value && !stated.percent ? plain(stated.value) : (stated?.text ?? "")),
    computed: cellOf(isScored && score ? plain(score) : ""),
  };
  return TABLE_COLUMNS.map((key) => values[key]);
}
