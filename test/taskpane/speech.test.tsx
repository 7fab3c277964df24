/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, renderHook, screen, waitFor } from "@testing-library/react";
import type * as texts from "../../src/locales/pane";
import { loadTranslator } from "../../src/locales/pane";
import { loadSpeech, useSpeech } from "../../src/taskpane/speech";
import { translator } from "../support/texts";
import { openPane } from "./support";

jest.mock("../../src/locales/pane", () => ({
  ...jest.requireActual<typeof texts>("../../src/locales/pane"),
  loadTranslator: jest.fn(jest.requireActual<typeof texts>("../../src/locales/pane").loadTranslator),
}));

test("the pane speaks the language that is chosen, and says so to the browser", async () => {
  await openPane({ sheets: [{ name: "空", rows: [["无"]] }] }, "settings");
  const choose = (value: string): void => {
    fireEvent.change(screen.getByDisplayValue(translator("zh-CN")("pane.settings.language-office")), {
      target: { value },
    });
  };
  choose("en-US");
  await screen.findByRole("heading", { name: translator("en-US")("pane.settings.heading") });
  expect(document.documentElement.lang).toBe("en-US");
});

test("where the texts of a language cannot be loaded, the pane goes on in the former one and is told why", async () => {
  const first = await loadSpeech("zh-CN");
  jest.mocked(loadTranslator).mockRejectedValueOnce(new Error("offline"));
  const told = jest.fn();
  const { result } = renderHook(() => useSpeech(first, "en-US", told));
  await waitFor(() => expect(told).toHaveBeenCalledWith(new Error("offline")));
  expect(result.current).toBe(first);
});
