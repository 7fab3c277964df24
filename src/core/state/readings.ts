import { z } from "zod/mini";
import { ruleKey, type RuleReading } from "../decisions/rule-reading";
import { parseJson } from "../json";
import { ruleReading } from "./sections";

/** Readings as a file of their own, to be used for the next workbook. */
const file = z.object({ jiheng: z.literal("rule-readings"), version: z.literal(1), readings: z.array(ruleReading) });

export const printReadings = (readings: readonly RuleReading[]): string =>
  `${JSON.stringify({ jiheng: "rule-readings", version: 1, readings }, null, 2)}\n`;

/** The readings of a file; undefined where it is none of ours. Rules are compared in one notation, however somebody has written them there. */
export function readReadings(text: string): readonly RuleReading[] | undefined {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch {
    return undefined;
  }
  return file.safeParse(json).data?.readings.map((each) => ({ ...each, rule: ruleKey(each.rule) }));
}
