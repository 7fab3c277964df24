import { readOperator } from "../../../src/core/quantity/operators";
import { SIGNS, signsOf, type Reader } from "../../../src/core/words/signs";

const READERS: readonly Reader[] = ["cell", "rule", "ledger", "band"];

test.each(READERS)("no word says two things to one reader at one place: %s", (reader) => {
  const said = SIGNS.filter(({ readers }) => readers.has(reader)).map(({ word, at }) => `${at} ${word}`);
  expect(said.filter((each, i) => said.indexOf(each) !== i)).toEqual([]);
});

test("a cell reads each of its words as what it says", () => {
  const plain = SIGNS.filter(({ readers, word }) => readers.has("cell") && !/[(+]/.test(word));
  expect(plain.length).toBeGreaterThan(60);
  for (const { word, comparison } of plain) expect([word, readOperator(word)]).toEqual([word, comparison]);
});

test("the longer words come first, whatever has to follow them", () => {
  const words = signsOf("ledger", "before", "≥", ">").split("|");
  expect(words.indexOf("达到或超过")).toBeLessThan(words.indexOf("达到"));
  expect(words.indexOf("达到")).toBeLessThan(words.indexOf("达(?=\\d)"));
  expect(words.indexOf("高于等于")).toBeLessThan(words.indexOf("高于"));
});

test("readers differ: 达到 compares in a rule and frames in a cell", () => {
  expect(signsOf("rule", "before", "≥").split("|")).toContain("达到");
  expect(signsOf("cell", "before", "≥").split("|")).not.toContain("达到");
});
