/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NAMESPACE, stateToXml } from "../../src/core/state/part";
import { saveCustomParts } from "../../src/xlsx";
import { openPane } from "./support";

jest.setTimeout(30_000);

const sample = readFileSync(join(__dirname, "../../samples/self-evaluation-clean.xlsx"));
const ID = "{11111111-0000-0000-0000-000000000000}";
const good = { sheet: "自评表", row: 4, name: "甲", target: "", actual: "", weight: "5", score: "3", reason: "" };

test.each([
  ["all of them", `<state xmlns="${NAMESPACE}">{"version":1</state>`, "已损坏，无法读取", []],
  [
    "one of them",
    stateToXml({ sections: { judgements: [good, { ...good, score: "6" }] }, plans: [] }),
    "有 1 项无法读取",
    [good],
  ],
])("decisions that cannot be read stay until the user throws them away: %s", async (_, xml, sentence, judgements) => {
  const { host, store } = await openPane(new Uint8Array(saveCustomParts(sample, [{ id: ID, xml }])), "settings");
  expect(store.get().message?.intent).toBe("warning");
  expect(screen.getByText(new RegExp(sentence))).toBeTruthy();
  expect(host.book.customXml.map((part) => part.xml)).toEqual([xml]);
  fireEvent.click(screen.getByRole("button", { name: "丢弃无法读取的设置" }));
  await waitFor(() => expect(store.get().message?.text.id).toBe("pane.unread.discarded"), { timeout: 10_000 });
  expect(screen.queryByText(new RegExp(sentence))).toBeNull();
  const left = host.book.customXml.map((part) => part.xml);
  expect(left).toEqual(judgements.length === 0 ? [] : [stateToXml({ sections: { judgements }, plans: [] })]);
});
