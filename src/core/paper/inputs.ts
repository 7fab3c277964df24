import { Decimal } from "decimal.js";
import type { Value } from "../rule/evaluate";
import type { Input } from "../rule/program";
import { isValid } from "../rule/score";
import { readValue } from "../rule/value";
import { judgedIndicator, type Judgement } from "../decisions/judgement";
import type { RuleInputs } from "../decisions/rule-inputs";
import type { ScoredTable } from "../score/score";
import { inputKeys } from "./keys";
import { MANUAL_REASON, MANUAL_SCORE } from "./layout";
import { isOf, type Held, type HeldBlock, type Paper } from "./read";
import { ruledRows } from "./ruled";

/** What people have filled in on a working paper, as if they had done so in the pane. */
export interface PaperDecisions {
  readonly ruleInputs: readonly RuleInputs[];
  readonly judgements: readonly Judgement[];
}

/**
 * What people have filled in on the paper of a table, which was scored without it; blank cells say nothing, and neither do
 * figures that we wrote there ourselves. The figures count as long as the rule has the words that the paper was made of.
 */
export function paperInputs({ blocks }: Paper, scored: ScoredTable): PaperDecisions {
  const { table } = scored;
  const ruleInputs: RuleInputs[] = [];
  const judgements: Judgement[] = [];
  for (const { key, row } of ruledRows(scored)) {
    const block = blocks.get(key);
    if (!block) continue;
    const { program, proposals, inputs: stated, ruled } = row.rule;
    const keys = inputKeys(program);
    if (ruled && isOf(block, row.rule) && keys.some((name) => block.inputs.get(name)?.own)) {
      const values = program.inputs.map((input, i): Value | undefined => {
        const held = block.inputs.get(keys[i]!);
        return held?.own ? valueOf(input, held) : (stated?.values[i] ?? proposals[i]?.value);
      });
      const evidence = evidenceIn(block, keys);
      ruleInputs.push({ ...ruled, values, evidence: evidence === "" ? (stated?.evidence ?? "") : evidence });
    }
    const judged = judgedIndicator(table, row);
    const score = judged && scoreIn(block);
    if (score?.lte(judged!.weight)) judgements.push({ ...judged!, score, reason: reasonIn(block) });
  }
  return { ruleInputs, judgements };
}

/** The value of a cell for an input; undefined where it is none that the input can have. */
function valueOf(input: Input, { cell }: Held): Value | undefined {
  const value = cell?.value;
  if (typeof value === "boolean") return readValue(input, value ? "是" : "否");
  if (typeof value === "string") return readValue(input, value);
  if (!Decimal.isDecimal(value)) return undefined;
  const read = input.kind === "boolean" || input.kind === "choice" ? readValue(input, value.toFixed()) : value;
  return read !== undefined && isValid(input, read) ? read : undefined;
}

function scoreIn({ inputs }: HeldBlock): Decimal | undefined {
  const held = inputs.get(MANUAL_SCORE);
  const value = held?.own ? held.cell?.value : undefined;
  return Decimal.isDecimal(value) && value.gte(0) ? value : undefined;
}

const evidenceIn = ({ inputs }: HeldBlock, keys: readonly string[]): string =>
  [...new Set(keys.map((key) => evidenceText(inputs.get(key))))].filter((text) => text !== "").join("；");

/** Why a person gives it; where the rule computes a score, it stands with the figure that takes its place. */
const reasonIn = ({ inputs }: HeldBlock): string =>
  textOf(inputs.get(MANUAL_REASON)) || evidenceText(inputs.get(MANUAL_SCORE));

const evidenceText = (held: Held | undefined): string => (held?.evidence.kind === "text" ? held.evidence.value : "");

const textOf = (held: Held | undefined): string => held?.cell?.text.trim() ?? "";
