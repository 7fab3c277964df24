import { FIELDS, readPoints, type Typed, type Values } from "../../../core/rule/blanks";

/** The picture of a rule: what it gives (from 0 below to 1 above), along the figure that it looks at or thing by thing. */
export interface Shape {
  /** `bars`: each thing gives its points; `line`: from point to point. */
  readonly kind: "bars" | "line";
  /** Bars have their height only; lines run from 0 to 1. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const WITHIN = (value: number): number => Math.max(0, Math.min(1, value));

/** Of the full marks; what is not typed yet is nothing. */
function shareOf(values: Values, key: string, weight: number): number {
  const points = readPoints(values[key] ?? "");
  if (!points) return 0;
  return WITHIN(points.unit === "share" ? points.value.toNumber() : points.value.toNumber() / weight);
}

/** Steps of one width each, from the left. */
const stairs = (heights: readonly number[]): Shape => ({
  kind: "line",
  points: heights.flatMap((y, i) => [
    { x: i / heights.length, y },
    { x: (i + 1) / heights.length, y },
  ]),
});

const bars = (heights: readonly number[]): Shape => ({ kind: "bars", points: heights.map((y) => ({ x: 0, y })) });

/** As many steps down as there are until nothing is left; of very many only some. */
const falling = (take: number, most = 1): number[] =>
  Array.from({ length: 6 }, (_, i) => WITHIN(1 - Math.min(most, i * Math.max(take, 0.05))));

/** The picture of blanks as they are typed; a rule of several forms has several. */
export function shapesOf(typed: Typed, weight: number): readonly Shape[] {
  const { form, values, items, parts } = typed;
  const share = (key: string): number => shareOf(values, key, weight);
  const each = items.map((item) => shareOf(item, "points", weight));
  const rising = values["better"] === "less" ? (list: number[]) => list : (list: number[]) => list.toReversed();
  switch (form) {
    case "mixed":
      return parts.flatMap((part) => shapesOf(part, weight));
    case "tiers":
      return [stairs(rising([...each, 0]))];
    case "delay-tiers":
      return [stairs([share("inTime"), ...each, 0])];
    case "deduct-per-occurrence":
      return [stairs(falling(share("take"), values["limit"] ? share("limit") : 1))];
    case "deduct-per-unit":
      return [values["rounding"] === "share" ? line(rising([1, 1, 0])) : stairs(rising(falling(share("take"))))];
    case "ratio":
      return [line([0, share("most")])];
    case "ratio-threshold":
      return [line(values["none"] ? [0, 0, 0.6, 1, 1] : [0, 0.6, 1, 1])];
    case "weighted-survey":
      return [bars(items.map((item) => WITHIN(Number(item["share"] ?? 0) / 100)))];
    case "all-or-nothing":
      return [stairs([0, share("points")])];
    case "judgement":
      return [];
    default:
      return FIELDS[form].items ? [bars(each)] : [];
  }
}

/** Through points at one distance from each other, from the left. */
const line = (heights: readonly number[]): Shape => ({
  kind: "line",
  points: heights.map((y, i) => ({ x: i / (heights.length - 1), y })),
});
