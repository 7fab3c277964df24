import type { Input } from "../../../src/core/rule/program";
import { printValue } from "../../../src/core/rule/score";
import { readValue } from "../../../src/core/rule/value";

const percent: Input = { name: "完成率", kind: "percent", unit: "" };
const count: Input = { name: "人数", kind: "count", unit: "人" };
const days: Input = { name: "延迟天数", kind: "number", unit: "天" };
const met: Input = { name: "制度健全", kind: "boolean", unit: "" };
const grade: Input = { name: "效果", kind: "choice", unit: "", choices: ["显著", "一般"] };

/** What is typed for an input, and how it is printed again; "—" where it is none of the input's values. */
test.each([
  [percent, "78.65%", "78.65%"],
  [percent, "７８．６５％", "78.65%"],
  [percent, "0.7865", "78.65%"],
  [percent, "1", "100%"],
  [percent, "1.5", "150%"],
  [percent, "78.65", "—"],
  [percent, "-3%", "-3%"],
  [percent, "150%", "150%"],
  [percent, "99.999%", "99.999%"],
  [percent, "", "—"],
  [percent, "九成", "—"],
  [percent, "80%左右", "—"],
  [count, "12", "12人"],
  [count, "1,200", "1200人"],
  [count, "-1", "—"],
  [count, "1.5", "—"],
  [count, "1e3", "—"],
  [days, "3天", "3天"],
  [days, "3.5", "3.5天"],
  [days, "3小时", "—"],
  [met, "是", "是"],
  [met, "符合", "是"],
  [met, "√", "是"],
  [met, "否", "否"],
  [met, "不符合", "否"],
  [met, "也许", "—"],
  [grade, "显著", "显著"],
  [grade, "较显著", "—"],
])("%o: %s", (input, text, expected) => {
  const value = readValue(input, text);
  expect(value === undefined ? "—" : printValue(input, value)).toBe(expected);
});
