import { paneWidth, queryOf, settingsOf } from "../../src/workbench/settings";

const DEFAULTS = { file: "samples/self-evaluation.xlsx", language: "zh-CN", theme: "light", pane: 350, latency: 0 };

test.each([
  ["", {}],
  ["?file=samples/x.xlsx", { file: "samples/x.xlsx" }],
  ["?file=samples/表 1.xlsm", { file: "samples/表 1.xlsm" }],
  ["?lang=en&theme=dark&pane=320&latency=500", { language: "en-US", theme: "dark", pane: 320, latency: 500 }],
  ["?lang=zh&theme=contrast", { theme: "contrast" }],
  ["?theme=blue&pane=wide&latency=-1", {}],
  ["?pane=10", { pane: 320 }],
  ["?pane=5000", { pane: 900 }],
  ["?file=https://example.org/x.xlsx", {}],
  ["?file=//example.org/x.xlsx", {}],
  ["?file=samples/../../x.xlsx", {}],
  ["?file=addin/taskpane.html", {}],
])("%s", (query, given) => {
  expect(settingsOf(query)).toEqual({ ...DEFAULTS, ...given });
});

test.each(["", "?file=samples%2Fx.xlsx&lang=en&theme=contrast&pane=450&latency=9", "?theme=dark"])(
  "%s is said again as it was",
  (query) => {
    expect(queryOf(settingsOf(query))).toBe(query);
  },
);

test("the pane is never narrower than Excel's", () => {
  expect([100, 333.4, 2000].map(paneWidth)).toEqual([320, 333, 900]);
});
