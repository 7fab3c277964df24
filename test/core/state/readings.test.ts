import { printReadings, readReadings } from "../../../src/core/state/readings";

const READINGS = [{ rule: "完好率视抽查结果折算。", text: "完好率≥95%，得满分，否则不得分。" }];

test("readings of rules are handed out as a file, and taken over from it in one notation", () => {
  expect(readReadings(printReadings(READINGS))).toEqual(READINGS);
  const spaced = [{ ...READINGS[0]!, rule: "完好率视抽查 结果折算。" }];
  expect(readReadings(printReadings(spaced))).toEqual(READINGS);
});

test.each(["", "{}", "[]", '{"jiheng":"rule-readings","version":2,"readings":[]}'])(
  "a file that is none of ours is not taken: %s",
  (text) => expect(readReadings(text)).toBeUndefined(),
);
