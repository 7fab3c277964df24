import { sum } from "../quantity/decimal";
import { normalise } from "../quantity/text";
import { isEmpty, type Entry, type Indicator, type Total } from "../table/table";
import type { Row } from "./rows";

/** Words of a row that adds up others; how it calls itself is evidence, that it adds up is the fact. */
const SUM_WORDS = /合计|总计|共计|小计|总和|之和|总分|总得分|总评|总数|全部得分|累计得分/;

/** Longer texts name something. */
const LONGEST = 20;

type Named = Row & { readonly kind: "indicator" };

/**
 * A row that adds up those above it, however it calls itself; `of` are the rows since the last one of its kind, `first` is its
 * first cell.
 */
export function sumRow(
  row: number,
  { levels, entries, shift, label }: Named,
  all: readonly Indicator[],
  of: readonly Indicator[],
  first: Entry,
): { readonly kind: "total" | "subtotal"; readonly total: Total } | undefined {
  const { target, actual, rule, explanation, weight, score, rate } = entries;
  if ([target, actual, rule, explanation].some((entry) => entry?.address.row === row && !isEmpty(entry)))
    return undefined;
  const own = [levels.level1, levels.level2].find((each) => each?.address?.row === row);
  const name = own?.name ?? (label.text || first.text);
  const address = own?.address ?? (label.text === "" ? first.address : entries.level3?.address);
  const text = normalise(name);
  if (!address || text === "" || text.length > LONGEST) return undefined;
  const said = SUM_WORDS.test(text);
  const whole = all.length > 1 && addsUp(all, weight, score),
    part = of.length < all.length && addsUp(of, weight, score);
  const kind =
    whole && (said || whole === "both")
      ? "total"
      : said && part
        ? "subtotal"
        : said && isMost(all, weight, score)
          ? "total"
          : undefined;
  return (
    kind && {
      kind,
      total: {
        row,
        label: name,
        labelAddress: address,
        ...(weight?.value && { weight }),
        ...(score?.value && { score }),
        ...(rate?.value && { rate }),
        shift,
      },
    }
  );
}

/** Rows that are enough for their sum not to be what stands in the next one by chance. */
const ENOUGH = 3;

/** Whether the figures are the sums of those of the rows: of points and scores both, or of one with nothing against it. */
function addsUp(
  rows: readonly Indicator[],
  weight: Entry | undefined,
  score: Entry | undefined,
): "both" | "one" | undefined {
  if (rows.length === 0) return undefined;
  const fits = (
    [
      ["weight", weight],
      ["score", score],
    ] as const
  ).flatMap(([key, own]) => {
    if (!own?.value || own.address === undefined) return [];
    const values = rows.flatMap(({ entries }) => entries[key]?.value ?? []);
    return values.length === 0 ? [] : [sum(values).equals(own.value)];
  });
  if (fits.length === 0 || fits.includes(false)) return undefined;
  return fits.length > 1 && rows.length >= ENOUGH ? "both" : "one";
}

/** True where the figure is as much as most of the rows together: a sum that does not come out. */
function isMost(rows: readonly Indicator[], weight: Entry | undefined, score: Entry | undefined): boolean {
  const key = weight?.value ? "weight" : "score";
  const own = (weight?.value ? weight : score)?.value;
  const others = sum(rows.flatMap(({ entries }) => entries[key]?.value ?? []));
  return own !== undefined && rows.length > 1 && own.times(2).gt(others);
}
