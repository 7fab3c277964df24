import { POLICY_FILES } from "../../../src/core/policy/files";
import { TRUSTS, type Setting } from "../../../src/core/policy/policy";

/** 每个设置一行：办法、设置、可信程度、条款。改动可信程度须先有人读过原文（POLICIES.md）。 */
const settings = POLICY_FILES.flatMap(({ id, settings }) =>
  Object.entries(settings).map(([key, setting]): [string, string, Setting<unknown>] => [id, key, setting]),
);

test.each(settings)("%s 的 %s 有值，有来源", (_, __, { value, source, trust, article = "", example }) => {
  expect(value).toBeDefined();
  expect(source.length).toBeGreaterThan(3);
  expect(TRUSTS).toContain(trust);
  expect(trust === "text").toBe(article !== "");
  expect(example ?? true).toBe(true);
});

const HIGHEST = `
  national executionWeight 第十三条
  national schemes 第十三条
  national levels 第十三条
  national outcomeShare 第十四条
  national passMark 第十六条
  national satisfactionBands 第十六条
  national reverseUnmet 第十六条
  national qualitative 第十六条
  national reasonRequired 第十一条
  national grades 第十八条
  central-2021 executionWeight 三（六）
  central-2021 schemes 三（六）
  central-2021 executionBands 三（七） 举例
  central-2021 passMark 三（七） 举例
  central-2021 satisfactionBands 三（七） 举例
  central-2021 qualitative 三（七）`;

test("只有读过条文的才称“已读条文”，101号的“如”都标明是举例", () => {
  const read = settings
    .filter(([, , { trust }]) => trust === "text")
    .map(([id, key, { article, example }]) => [id, key, article, ...(example ? ["举例"] : [])].join(" "));
  expect(read).toEqual(
    HIGHEST.trim()
      .split("\n")
      .map((line) => line.trim()),
  );
});

test.each(["platform-general", "platform-general-new", "guangxi"])("%s 的设置都是平台运行的规则，不称办法", (id) => {
  for (const [policy, , { trust }] of settings) if (policy === id) expect(trust).toBe("executed");
});

test("没有来源的设置不能通过编译", () => {
  // @ts-expect-error: a value without a source
  const nowhere: Setting<number> = { value: 10, trust: "general" };
  // @ts-expect-error: what was read in a text names its article
  const nameless: Setting<number> = { value: 10, source: "某办法", trust: "text" };
  expect([nowhere, nameless]).toHaveLength(2);
});
