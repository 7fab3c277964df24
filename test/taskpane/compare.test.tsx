/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPane } from "./support";

const mockLost = { next: false };
jest.mock("../../src/taskpane/views/compare/differences", () => {
  if (mockLost.next) {
    mockLost.next = false;
    throw new Error("offline");
  }
  return jest.requireActual<object>("../../src/taskpane/views/compare/differences");
});

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "../../samples", name)));

/** A file as the browser hands it over; jsdom's own cannot be read. */
const choose = (name: string, bytes: Uint8Array): void => {
  const file = { name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
  fireEvent.change(screen.getByLabelText(/^选择另一工作簿/), { target: { files: [file] } });
};
const told = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text);

test("what compares could not be loaded: it is told, and asked for again with the next file", async () => {
  await openPane(bytesOf("self-evaluation.xlsx"), "findings");
  fireEvent.click(screen.getByRole("button", { name: "与另一工作簿比较" }));
  mockLost.next = true;
  choose("同一份.xlsx", bytesOf("self-evaluation.xlsx"));
  await told(/offline/);
  expect(screen.queryByRole("progressbar")).toBeNull();
  choose("同一份.xlsx", bytesOf("self-evaluation.xlsx"));
  await told("没有差别。");
});

test("another workbook is read from the disk and compared, either way round", async () => {
  await openPane(bytesOf("self-evaluation.xlsx"), "findings");
  fireEvent.click(screen.getByRole("button", { name: "与另一工作簿比较" }));
  choose("去年.xlsx", bytesOf("self-evaluation-clean.xlsx"));
  await told("98.75 → 92 (-6.75)");
  expect(screen.getByRole("heading", { name: /^新出现的问题/ })).toBeTruthy();
  // A press on the count of a kind hides it, another one shows it again.
  const values = screen.getByRole("button", { name: /^内容变化 \d+$/ });
  fireEvent.click(values);
  expect(screen.queryByText("98.75 → 92 (-6.75)")).toBeNull();
  fireEvent.click(values);
  fireEvent.click(screen.getByRole("radio", { name: /^新的/ }));
  await told("92 → 98.75 (+6.75)");
  expect(screen.getByRole("heading", { name: /^不再出现的问题/ })).toBeTruthy();
});

test("the same workbook has no differences; what is no workbook is told in a sentence", async () => {
  await openPane(bytesOf("self-evaluation.xlsx"), "findings");
  fireEvent.click(screen.getByRole("button", { name: "与另一工作簿比较" }));
  choose("同一份.xlsx", bytesOf("self-evaluation.xlsx"));
  await told("没有差别。");
  choose("说明.txt", new TextEncoder().encode("不是工作簿"));
  await told(/^“说明.txt”不是 Excel 工作簿/);
  expect(screen.queryByText("没有差别。")).toBeNull();
});
