import { compose, type RuleContext } from "./compose";
import type { Rule } from "./rule";
import { readSource } from "./source";
import { statementsOf } from "./statements";

export type { RuleContext };

/** Longer than any rule: what stands there is a report. */
const LONGEST = 4000;

/** Reads the text of a rule. Never throws; what is not understood is in `unread`, and then the form is `judgement`. */
export function readRule(original: string, context: RuleContext = {}): Rule {
  const source = readSource(original);
  if (source.text.length > LONGEST)
    return {
      original,
      form: "judgement",
      definitions: [],
      parts: [],
      notes: [],
      unread: [{ from: 0, to: original.length }],
    };
  return compose(original, source, statementsOf(source), context);
}
