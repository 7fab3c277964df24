import type { Correction } from "./correction";
import type { Judgement } from "./judgement";
import type { TableLink } from "./link";
import type { Options } from "./options";
import type { RuleInputs } from "./rule-inputs";
import type { RuleReading } from "./rule-reading";
import type { Suppression } from "./suppression";

/** Everything that people have decided about a workbook. */
export interface Decisions {
  readonly corrections: readonly Correction[];
  readonly judgements: readonly Judgement[];
  readonly suppressions: readonly Suppression[];
  readonly ruleInputs: readonly RuleInputs[];
  /** How rules are to be read whose words say something else to the program. */
  readonly ruleReadings: readonly RuleReading[];
  /** Which tables belong together, where the program would not find that out. */
  readonly links: readonly TableLink[];
  readonly options: Options;
  /** Entries that could not be read. */
  readonly broken?: number;
  /** There are decisions, and none of them could be read. */
  readonly unreadable?: true;
  /** True where the workbook says that something was decided in it, and nothing of that is there. */
  readonly lost?: true;
}

export const NO_DECISIONS: Decisions = {
  corrections: [],
  judgements: [],
  suppressions: [],
  ruleInputs: [],
  ruleReadings: [],
  links: [],
  options: {},
};
