import { grouped } from "../../grouped";
import { ofOneProject, ofOthers, ofOneYear, onceEach, placeIn, printedFrom, type Across } from "./across";
import type { Compared, ComparedRow } from "./compared";

/** The share of the smaller table's names that two tables of one form have in common, and how many at least. */
const COMMON = 0.6;
const LEAST = 3;

/** A table that stands for all of its form, and the tables of the form. */
interface Form {
  readonly names: ReadonlySet<string>;
  /** How many names it has in all. */
  readonly size: number;
  readonly of: Compared;
  readonly tables: Compared[];
}

/** Tables that different bodies fill in to one form, or of one project: by their names, each compared with the first of its form only. */
function formsIn(compared: readonly Compared[]): Form[] {
  const forms: Form[] = [];
  const byName = new Map<string, Form[]>();
  for (const table of compared) {
    const names = new Set(table.rows.map(({ key }) => key));
    const size = table.whole?.names ?? names.size;
    if (size < LEAST) continue;
    const common = new Map<Form, number>();
    for (const name of names) for (const form of byName.get(name) ?? []) common.set(form, (common.get(form) ?? 0) + 1);
    const form = [...common].find(
      ([{ size: other, of }, count]) =>
        count >= LEAST && count >= Math.min(other, size) * COMMON && of.kind === table.kind && ofOneYear(of, table),
    )?.[0];
    if (form) form.tables.push(table);
    else {
      const made = { names, size, of: table, tables: [table] };
      forms.push(made);
      for (const name of names) byName.set(name, [...(byName.get(name) ?? []), made]);
    }
  }
  return forms.filter(({ tables }) => tables.length > 1);
}

/** What one table says of an indicator. */
interface Said {
  readonly table: Compared;
  readonly row: ComparedRow;
  readonly value: string;
}

type Of = "unit" | "weight";

/** The same indicator with another unit or weight than in the other bodies' tables of its form. */
export function unitsAcross(compared: readonly Compared[]): Across[] {
  return formsIn(compared).flatMap(({ tables }) =>
    (["unit", "weight"] as const).flatMap((of) => {
      const rows = tables.flatMap((table) => onceEach(table).flatMap((row) => said(table, row, of)));
      const byName = [...grouped(rows, ({ row }) => row.key).values()];
      // Weights that differ all over are another body's own choice.
      const comparable = of === "unit" || mostlyAlike(byName);
      return comparable ? byName.flatMap((all) => odd(all, of)) : [];
    }),
  );
}

function said(table: Compared, row: ComparedRow, of: Of): Said[] {
  const value = of === "unit" ? row.unit?.symbol : row.weight?.value;
  return value === undefined ? [] : [{ table, row, value }];
}

const mostlyAlike = (byName: readonly (readonly Said[])[]): boolean => {
  const several = byName.filter((all) => all.length > 1);
  const alike = several.filter((all) => all.every(({ value }) => value === all[0]?.value));
  return alike.length * 2 >= several.length;
};

/** Those that differ from what most say; of two tables of one project alone the second. */
function odd(all: readonly Said[], of: Of): Across[] {
  const [most, ...others] = [...grouped(all, ({ value }) => value).values()].sort((a, b) => b.length - a.length);
  if (!most || others.length === 0) return [];
  const [one, other] = all;
  const isPair = all.length === 2 && one && other && ofOneProject(one.table, other.table);
  if (!isPair && !(most.length > 1 && most.length * 3 >= all.length * 2)) return [];
  return others.flat().flatMap(({ table, row, value }) => {
    const usual = isPair ? most : most.filter((each) => ofOthers(table, each.table));
    const [first] = usual;
    if (!first) return [];
    const [at, there] = [placeOf(table, row, of), placeOf(first.table, first.row, of)];
    const expected = shown(first, of);
    return [
      {
        message: isPair ? `${of}-pair` : of,
        data: {
          name: row.name,
          own: shown({ row, value }, of),
          usual: expected,
          count: String(most.length),
          place: printedFrom(at, there),
        },
        at,
        actual: shown({ row, value }, of),
        expected,
        others: usual.slice(0, MOST_PLACES).map((each) => placeOf(each.table, each.row, of)),
      },
    ];
  });
}

/** Places that a finding names. */
const MOST_PLACES = 5;

const shown = ({ row, value }: Pick<Said, "row" | "value">, of: Of): string =>
  of === "weight" ? (row.weight?.text ?? value) : value;

const placeOf = (table: Compared, row: ComparedRow, of: Of): Across["at"] =>
  placeIn(table, (of === "unit" ? row.unit?.at : row.weight?.at) ?? row.at);
