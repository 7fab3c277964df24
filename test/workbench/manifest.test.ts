/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRibbon } from "../../src/workbench/manifest";

const TEXT = readFileSync(join(__dirname, "manifest.xml"), "utf8");

const ribbonOf = (text: string, language: "zh-CN" | "en-US" = "zh-CN") =>
  readRibbon(new DOMParser().parseFromString(text, "text/xml"), language);

test("tab, groups and buttons with texts, pictures and what they do", () => {
  expect(ribbonOf(TEXT)).toEqual({
    name: "试验加载项",
    tab: { id: "Trial.Tab", label: "试验" },
    functionFile: "/addin/commands.html",
    problems: [],
    groups: [
      {
        id: "Trial.Group",
        label: "核对与计分",
        buttons: [
          {
            id: "Trial.Pane",
            label: "打开窗格",
            title: "打开窗格",
            description: "打开任务窗格。",
            icon: "/addin/assets/icon-32.png",
            action: { kind: "pane", page: "/addin/taskpane.html" },
          },
          {
            id: "Trial.Audit",
            label: "核对",
            title: "核对",
            description: "核对整本工作簿。",
            icon: "/addin/assets/icon-32.png",
            action: { kind: "function", name: "audit" },
          },
        ],
      },
    ],
  });
});

test("texts in the language asked for, in the default one where there is no other", () => {
  const ribbon = ribbonOf(TEXT, "en-US")!;
  expect([ribbon.name, ribbon.tab.label, ribbon.groups[0]!.label]).toEqual([
    "Trial add-in",
    "Trial",
    "Check and score",
  ]);
  expect(ribbon.groups[0]!.buttons.map(({ label, description }) => [label, description])).toEqual([
    ["Show pane", "Shows the task pane."],
    ["Check", "核对整本工作簿。"],
  ]);
});

test("a tab of Excel's own is named by its id", () => {
  const text = TEXT.replace('<CustomTab id="Trial.Tab">', '<OfficeTab id="TabHome">')
    .replace('<Label resid="Tab.Label" />', "")
    .replace("</CustomTab>", "</OfficeTab>");
  expect(ribbonOf(text)).toMatchObject({ tab: { id: "TabHome" }, problems: [] });
});

test("the items of a menu are buttons", () => {
  const text = TEXT.replace('xsi:type="Button" id="Trial.Audit"', 'xsi:type="Menu" id="Menu"').replace(
    /(<Control xsi:type="Menu"[^]*?<Action xsi:type="ExecuteFunction">)/,
    (menu) => menu.replace('id="Menu">', 'id="Menu"><Items><Item id="Item">'),
  );
  const closed = text.replace(
    "</FunctionName>\n                  </Action>",
    "</FunctionName></Action></Item></Items>",
  );
  expect(ribbonOf(closed)!.groups[0]!.buttons.map(({ id }) => id)).toEqual(["Trial.Pane", "Item"]);
});

test.each([
  ["a text that is not defined", 'resid="Audit.Tip"', 'resid="Nowhere"', "missing-resource", "Nowhere"],
  ["a picture that is not defined", '"Icon.32" Def', '"Icon.33" Def', "missing-resource", "Icon.32"],
  ["an action of no known kind", '"ExecuteFunction"', '"Execute"', "unknown-action", "Trial.Audit"],
  ["a function without a name", "audit</Fu", "</Fu", "unknown-action", "Trial.Audit"],
  [
    "a page of another server",
    "localhost:3000/addin/com",
    "example.org/com",
    "elsewhere",
    "https://example.org/commands.html",
  ],
  ["no ribbon at all", '"PrimaryCommandSurface"', '"ContextMenu"', "missing-element", "PrimaryCommandSurface"],
])("%s is told", (_, from, to, code, about) => {
  expect(ribbonOf(TEXT.replace(from, to))!.problems).toContainEqual({ code, about });
});

test("what is no manifest has no ribbon", () => {
  expect(ribbonOf("<a/>")).toBeUndefined();
});
