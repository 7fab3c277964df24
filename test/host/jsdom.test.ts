/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { TextDecoder, TextEncoder } from "node:util";
import { createHost } from "../../src/host";
import type { ClientWindow } from "../../src/host/client/load";
import { buildWorkbook } from "../xlsx/build";
import { CLIENT } from "./support";

// Browsers have them, jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

test("in a window of jsdom Excel and Office are the globals that an add-in uses", async () => {
  const host = createHost(buildWorkbook({ sheets: [{ name: "S", rows: [["甲"]] }] }));
  host.load(globalThis as unknown as ClientWindow, CLIENT);
  const values = await Office.onReady().then(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("A1").load("values");
      await context.sync();
      return range.values as unknown;
    }),
  );
  expect(values).toEqual([["甲"]]);
  host.close();
});
