import { policyFor } from "../../../src/core/policy/options";
import { NATIONAL } from "../../../src/core/policy/resolve";

test.each([
  ["没有设置的，用给定的办法", {}, { id: "national", decimals: 2, from: 1.3 }],
  ["指定办法", { policy: "shanxi" }, { id: "shanxi", decimals: 1, from: 1.3 }],
  ["不认识的办法不采用", { policy: "nowhere" }, { id: "national", decimals: 2, from: 1.3 }],
  ["自定小数位和界限", { decimals: 3, farAbove: { from: 2, deduct: 1 } }, { id: "national", decimals: 3, from: 2 }],
])("%s", (_, options, expected) => {
  const { id, decimals, farAbove } = policyFor(options, NATIONAL);
  expect({ id, decimals, from: farAbove.from }).toEqual(expected);
});

test("what the user has set is said to be the user's", () => {
  const { sources } = policyFor({ decimals: 3 }, NATIONAL);
  expect(sources.decimals).toEqual({ value: 3, source: "用户设置", trust: "user" });
  expect(sources.grades).toBe(NATIONAL.sources.grades);
});
