/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDecisions } from "../../src/core/state/sections";
import { readState } from "../../src/xlsx";
import { buildWorkbook, type CellSpec } from "../xlsx/build";
import { openPane } from "./support";

jest.setTimeout(240_000);

const sample = new Uint8Array(readFileSync(join(__dirname, "../../samples/self-evaluation.xlsx")));

const type = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};

test("单位自己的办法：填表、看示例、保存即采用，各页写明用的是它；能修改、删除", async () => {
  const { store, host } = await openPane(sample, "settings");
  expect(store.get().checked?.policyBy).toBe("default");
  press("新建办法");
  const example = (): HTMLElement => within(screen.getByRole("region", { name: "预算执行" })).getByRole("listitem");
  expect(example().textContent).toContain("得 6 分");
  type("预算执行的分值", "15");
  expect(example().textContent).toContain("得 9 分");
  type("预算执行的分值", "150");
  expect(screen.getByText("太大，应不大于 100。")).toBeTruthy();
  press("保存并采用");
  expect(screen.getByText("还有 3 处要改，没有保存。")).toBeTruthy();
  type("预算执行的分值", "15");
  type(/^名称/, "滨海区办法");
  type(/^依据/, "滨海区绩效办法");
  press("保存并采用");
  await waitFor(() => expect(store.get().checked?.audit.policy.name).toBe("滨海区办法"));
  expect(host.book.customXml.map(({ xml }) => xml).join()).toContain("滨海区绩效办法");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "计分办法" }).value).toBe("own-1");

  for (const tab of ["看表", "评分", "问题"]) {
    fireEvent.click(screen.getByRole("tab", { name: tab }));
    expect(screen.getByText("计分办法：滨海区办法（工作簿的设置）")).toBeTruthy();
  }
  fireEvent.click(screen.getByRole("button", { name: "设置" }));
  press("修改“滨海区办法”");
  type(/^名称/, "滨海区 2025 年办法");
  press("保存并采用");
  await waitFor(() => expect(store.get().checked?.audit.policy.name).toBe("滨海区 2025 年办法"));
  press("删除办法");
  press("确定删除");
  await waitFor(() => expect(store.get().checked?.audit.policy.id).toBe("national"));
});

const BINHAI = JSON.stringify({
  id: "binhai",
  name: "滨海区办法",
  settings: { decimals: { value: 1, source: "滨海区办法" } },
});

test("导入办法文件：写错的说清哪里不对，不采用；写对的采用", async () => {
  const { store } = await openPane(sample, "settings");
  const choose = (name: string, text: string): void => {
    const file = Object.assign(new File([text], name), { text: () => Promise.resolve(text) });
    fireEvent.change(screen.getByLabelText("导入办法"), { target: { files: [file] } });
  };
  choose("坏.json", BINHAI.replace('"value":1', '"value":9'));
  await screen.findByText(/“坏.json”没有导入：.*settings\.decimals\.value/);
  expect(store.get().checked?.audit.policy.id).toBe("national");
  choose("滨海区.json", BINHAI);
  await waitFor(() => expect(store.get().checked?.audit.policy.id).toBe("binhai"));
});

test("我的默认里的办法：工作簿没有另选时采用，也可以选入工作簿", async () => {
  const { store } = await openPane(sample, "settings", { options: { own: [BINHAI], policy: "binhai" } });
  expect(store.get().checked).toMatchObject({ policyBy: "preference", audit: { policy: { name: "滨海区办法" } } });
  const select = screen.getByRole("combobox", { name: "计分办法" });
  expect(within(select).getByRole("option", { name: "滨海区办法（我的默认里的）" })).toBeTruthy();
  fireEvent.change(select, { target: { value: "binhai" } });
  await waitFor(() => expect(store.get().checked?.policyBy).toBe("workbook"));
  expect(store.get().checked?.decisions.options).toEqual({ policy: "binhai", own: [BINHAI] });
});

test("表上写着地方而没有选办法：各页问一次，点一下就按它计分，保存在工作簿中", async () => {
  const rows: CellSpec[][] = [
    ["项目支出绩效自评表"],
    ["主管部门", "内蒙古自治区水利厅"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["产出指标", "时效指标", "抢险响应时间", "≤2小时", "3小时", 60, null, null],
    ["效益指标", "社会效益", "受益人数", "≥3000人", "3200人", 40, null, null],
  ];
  const { store, host } = await openPane(buildWorkbook({ sheets: [{ name: "自评表", rows }] }), "tables");
  const question = /^表上写着“内蒙古自治区水利厅”/;
  for (const tab of ["评分", "问题", "看表"]) {
    fireEvent.click(screen.getByRole("tab", { name: tab }));
    expect(screen.getByRole("group", { name: question })).toBeTruthy();
  }
  press("内蒙古自治区做法");
  await waitFor(() => expect(screen.getByText("计分办法：内蒙古自治区做法（工作簿的设置）")).toBeTruthy());
  expect(screen.queryByRole("group", { name: question })).toBeNull();
  expect(store.get().checked?.audit.policy.id).toBe("neimenggu");
  expect(readDecisions(readState(host.save())).options).toEqual({ policy: "neimenggu" });
});
