import { grouped } from "../../grouped";
import { ofOneProject, ofOthers, ofOneYear, placeIn, printedFrom, type Across } from "./across";
import type { Digest, DigestRow } from "./digest";

/** The share of the smaller table's names that two tables of one form have in common, and how many at least. */
const COMMON = 0.6;
const LEAST = 3;

/** A table that stands for all of its form, and the tables of the form. */
interface Form {
  readonly names: ReadonlySet<string>;
  readonly of: Digest;
  readonly tables: Digest[];
}

/** Tables that different bodies fill in to one form, or of one project: by their names, each compared with the first of its form only. */
function formsIn(digests: readonly Digest[]): Form[] {
  const forms: Form[] = [];
  const byName = new Map<string, Form[]>();
  for (const digest of digests) {
    const names = new Set(digest.rows.map(({ key }) => key));
    if (names.size < LEAST) continue;
    const common = new Map<Form, number>();
    for (const name of names) for (const form of byName.get(name) ?? []) common.set(form, (common.get(form) ?? 0) + 1);
    const form = [...common].find(
      ([{ names: others, of }, count]) =>
        count >= LEAST &&
        count >= Math.min(others.size, names.size) * COMMON &&
        of.kind === digest.kind &&
        ofOneYear(of, digest),
    )?.[0];
    if (form) form.tables.push(digest);
    else {
      const made = { names, of: digest, tables: [digest] };
      forms.push(made);
      for (const name of names) byName.set(name, [...(byName.get(name) ?? []), made]);
    }
  }
  return forms.filter(({ tables }) => tables.length > 1);
}

/** What one table says of an indicator. */
interface Said {
  readonly digest: Digest;
  readonly row: DigestRow;
  readonly value: string;
}

type Of = "unit" | "weight";

/** The same indicator with another unit or weight than in the other bodies' tables of its form. */
export function unitsAcross(digests: readonly Digest[]): Across[] {
  return formsIn(digests).flatMap(({ tables }) =>
    (["unit", "weight"] as const).flatMap((of) => {
      const rows = tables.flatMap((digest) => onceEach(digest).flatMap((row) => said(digest, row, of)));
      const byName = [...grouped(rows, ({ row }) => row.key).values()];
      // Weights that differ all over are another body's own choice.
      const comparable = of === "unit" || mostlyAlike(byName);
      return comparable ? byName.flatMap((all) => odd(all, of)) : [];
    }),
  );
}

/** The rows whose name stands once in their table: of two of a name nobody knows which is which. */
const onceEach = ({ rows }: Digest): DigestRow[] =>
  [...grouped(rows, ({ key }) => key).values()].flatMap((all) => (all.length === 1 ? all : []));

function said(digest: Digest, row: DigestRow, of: Of): Said[] {
  const value = of === "unit" ? row.unit?.symbol : row.weight?.value;
  return value === undefined ? [] : [{ digest, row, value }];
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
  const isPair = all.length === 2 && one && other && ofOneProject(one.digest, other.digest);
  if (!isPair && !(most.length > 1 && most.length * 3 >= all.length * 2)) return [];
  return others.flat().flatMap(({ digest, row, value }) => {
    const usual = isPair ? most : most.filter((each) => ofOthers(digest, each.digest));
    const [first] = usual;
    if (!first) return [];
    const [at, there] = [placeOf(digest, row, of), placeOf(first.digest, first.row, of)];
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
        others: usual.slice(0, MOST_PLACES).map((each) => placeOf(each.digest, each.row, of)),
      },
    ];
  });
}

/** Places that a finding names. */
const MOST_PLACES = 5;

const shown = ({ row, value }: Pick<Said, "row" | "value">, of: Of): string =>
  of === "weight" ? (row.weight?.text ?? value) : value;

const placeOf = (digest: Digest, row: DigestRow, of: Of): Across["at"] =>
  placeIn(digest, (of === "unit" ? row.unit?.at : row.weight?.at) ?? row.at);
