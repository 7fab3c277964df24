import type { Range } from "../../core/sheet/address";

/** A conditional format. */
export interface Rule {
  readonly id: string;
  /** Excel's name of the kind, e.g. "Custom". */
  readonly type: string;
  formula: string;
  ranges: readonly Range[];
  /** #RRGGBB */
  fill: string | undefined;
  font: string | undefined;
  stopIfTrue: boolean;
  readonly fromFile: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

/** Excel's name of a rule that the file calls so. */
export const ruleType = (fileType: string): string => TYPES[fileType] ?? "PresetCriteria";
