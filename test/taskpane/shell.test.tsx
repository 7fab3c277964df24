/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { screen } from "@testing-library/react";
import { openPane } from "./support";

const mockLost = { times: 1, asked: 0 };
jest.mock("../../src/taskpane/views/tab-view", () => {
  mockLost.asked += 1;
  if (mockLost.asked <= mockLost.times) throw new Error("offline");
  return jest.requireActual<object>("../../src/taskpane/views/tab-view");
});

test("views that could not be loaded beside the first screen are loaded when they are wanted", async () => {
  await openPane({ sheets: [{ name: "空", rows: [["无"]] }] }, "settings");
  expect(mockLost.asked).toBe(2);
  expect(screen.getByRole("heading", { level: 2, name: "设置" })).toBeTruthy();
});
