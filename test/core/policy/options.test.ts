import type { Options } from "../../../src/core/decisions/options";
import { chosenBy, optionsWith, policyFor } from "../../../src/core/policy/options";
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

const binhai = (decimals: number): string =>
  JSON.stringify({
    id: "binhai",
    name: "滨海区办法",
    settings: { decimals: { value: decimals, source: "滨海区办法" } },
  });

describe("单位自己的办法", () => {
  test("按编号选用", () =>
    expect(policyFor({ policy: "binhai", own: [binhai(1)] }, NATIONAL)).toMatchObject({
      name: "滨海区办法",
      decimals: 1,
    }));
  test("没有选用的不起作用", () => expect(policyFor({ own: [binhai(1)] }, NATIONAL).id).toBe("national"));

  test.each<[string, Options, Options, string, string]>([
    ["都没有选", {}, {}, "national", "default"],
    ["我的默认", {}, { policy: "binhai", own: [binhai(1)] }, "binhai", "preference"],
    ["工作簿选了自带的", { policy: "hubei" }, { policy: "binhai", own: [binhai(1)] }, "hubei", "workbook"],
    ["我的默认里的办法已经不在", {}, { policy: "binhai" }, "national", "default"],
  ])("%s", (_, workbook, user, id, by) => {
    expect(policyFor(optionsWith(workbook, user), NATIONAL).id).toBe(id);
    expect(chosenBy(workbook, user)).toBe(by);
  });

  test("同一编号，以工作簿里的为准", () => {
    const [workbook, user] = [{ own: [binhai(1)] }, { policy: "binhai", own: [binhai(3)] }];
    expect(policyFor(optionsWith(workbook, user), NATIONAL).decimals).toBe(1);
  });
});
