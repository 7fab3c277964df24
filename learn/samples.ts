import { isHeaded, type Seen } from "../src/core/recognise/columns/evidence";
import type { Example } from "./data";
import type { Sample } from "./train";

/** What a column of an example means. */
export const meaningOf = ({ meanings }: Pick<Example, "meanings">, { left, right }: Seen): string => {
  for (let column = left; column <= right; column += 1) if (meanings.has(column)) return meanings.get(column)!;
  return "none";
};

/** The features of a column whose header words nobody has seen before. */
export const masked = (features: readonly string[]): string[] => [
  ...features.filter((feature) => !/^p?h:/.test(feature) || /^p?h:length/.test(feature)),
  "h:form:none",
  "h:like:none",
];

/** How much a cell of a row that is no header counts: there are many of them. */
const OTHERS = 0.07;

const isBody = (feature: string): boolean => !/^p?h:/.test(feature) && !/^(?:after|before):/.test(feature);

/** A column as it is, without its words, with its words alone, and without its neighbours: each part has to speak for itself. */
export function samplesOf(example: Example): Sample[] {
  // What stands under no words is rare, and tells nothing of those under which it stands.
  const named = example.columns.filter(isHeaded).flatMap((column): Sample[] => {
    const meaning = meaningOf(example, column);
    const { features } = column;
    return [
      { features, meaning, weight: 1 },
      { features: masked(features), meaning, weight: 0.5 },
      { features: masked(features).filter((feature) => !/^(?:after|before):/.test(feature)), meaning, weight: 0.25 },
      { features: features.filter((feature) => !isBody(feature)), meaning, weight: 0.5 },
      {
        features: features.filter((feature) => !/h:(?:form|like)|^(?:after|before):/.test(feature)),
        meaning,
        weight: 0.5,
      },
    ];
  });
  const others = example.others.flatMap((row) =>
    row.filter(isHeaded).map(({ features }): Sample => ({ features, meaning: "none", weight: OTHERS })),
  );
  return [...named, ...others];
}
