/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { recognise } from "../../src/core/recognise/recognise";
import { printRange } from "../../src/core/sheet/address";
import { usesIn, usesOf } from "../../src/taskpane/model/tables/uses";
import { sheetOf } from "../support/sheet";
import type { BookSpec } from "../xlsx/build";
import { openPane, type Pane } from "./support";

/** The columns of the first table, each as "place use meaning range" or with the words over it. */
function columnsOf(lines: string): string[] {
  const sheet = sheetOf(lines);
  return usesOf(sheet, recognise(sheet).tables[0]!).map(({ place, use, key, words, range }) =>
    [place, use, key ?? words, printRange(range)].join(" "),
  );
}

test("every column of a table is used for something, or named as not used", () => {
  expect(
    columnsOf(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 | 批次编号
产出指标 | 数量指标 | 培训人数 | ≥100人 | 120人 | 60 | 60 | | A-07
效益指标 | 社会效益指标 | 满意率 | ≥90% | 95% | 40 | 40 | | B-12`),
  ).toEqual([
    "A indicator level1 A2:A4",
    "B indicator level2 B2:B4",
    "C indicator level3 C2:C4",
    "D target target D2:D4",
    "E actual actual E2:E4",
    "F weight weight F2:F4",
    "G score score G2:G4",
    "H reason reason H2:H4",
    "I unused 批次编号 I2:I4",
  ]);
});

test("a label that is merged down beside the rows is no column", () => {
  expect(
    columnsOf(`
项目支出绩效自评表
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
^ | 产出指标 | 数量指标 | 培训人数 | ≥100人 | 120人 | 60 | 60
^ | 效益指标 | 社会效益指标 | 满意率 | ≥90% | 95% | 40 | 40`).filter((line) => line.includes("unused")),
  ).toEqual([]);
});

test("the legend has the uses that there are, in its own order", () => {
  const sheet = sheetOf(`
绩效评价指标体系
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
决策 | 立项 | 立项依据充分性 | 40 | 依据充分得满分
产出 | 数量 | 完成率 | 60 | 按完成率得分`);
  expect(usesIn(usesOf(sheet, recognise(sheet).tables[0]!))).toEqual(["indicator", "weight", "rule"]);
});

const BOOK: BookSpec = {
  sheets: [
    {
      name: "自评",
      rows: [
        ["项目支出绩效自评表"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因", "批次编号"],
        ["产出指标", "数量指标", "培训人数", "≥100人", "120人", 60, 60, "", "A-07"],
        ["效益指标", "社会效益指标", "满意率", "≥90%", "95%", 40, 40, "", "B-12"],
      ],
    },
  ],
};

const TITLE = /^每一栏认成了什么：/;

/** The uses that are coloured in the workbook. */
const coloured = ({ host }: Pane): string[] =>
  host.book.sheets.flatMap(({ rules }) => rules.map(({ formula }) => /column:(\w+)/.exec(formula)?.[1] ?? formula));

const settles = async (pane: Pane, uses: readonly string[]): Promise<void> => {
  await waitFor(() => expect(coloured(pane).sort()).toEqual([...uses].sort()));
};

const ALL = ["indicator", "target", "actual", "weight", "score", "reason", "unused"];

test("the columns are coloured while the legend is open, and by the user's wish", async () => {
  const pane = await openPane(BOOK, "tables");
  expect(screen.getByText("没有用上的栏：I“批次编号”")).toBeTruthy();
  expect(coloured(pane)).toEqual([]);
  const button = screen.getByRole("button", { name: TITLE });
  fireEvent.click(button);
  const legend = within(screen.getByRole("list", { name: "每一栏认成了什么" }));
  expect(legend.getByText("指标：A 一级指标、B 二级指标、C 三级指标（指标名称）")).toBeTruthy();
  await settles(pane, ALL);
  fireEvent.click(button);
  await settles(pane, []);

  fireEvent.click(button);
  await settles(pane, ALL);
  fireEvent.click(screen.getByRole("checkbox", { name: /标上颜色/ }));
  await settles(pane, []);
  fireEvent.click(screen.getByRole("checkbox", { name: /标上颜色/ }));
  await settles(pane, ALL);
  fireEvent.click(screen.getByRole("tab", { name: "评分" }));
  await settles(pane, []);
});

test("opened and closed in a hurry, what was wanted last is what stays", async () => {
  const pane = await openPane(BOOK, "tables");
  const button = screen.getByRole("button", { name: TITLE });
  for (let press = 0; press < 4; press++) fireEvent.click(button);
  fireEvent.click(button);
  await settles(pane, ALL);
  for (let press = 0; press < 3; press++) fireEvent.click(button);
  await settles(pane, []);
});
