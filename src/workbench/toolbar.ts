import type { Translate } from "../core/translate";
import { button, choice, element } from "./dom";
import { PANE_WIDTHS, THEMES, type Settings, type Theme } from "./settings";

/** What the toolbar's buttons and lists do. */
export interface ToolbarActions {
  readonly open: (file: File) => void;
  readonly sample: (file: string) => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly change: (settings: Partial<Settings>) => void;
}

export interface ToolbarState {
  readonly settings: Settings;
  readonly samples: readonly string[];
  /** The open workbook's name, and its address where it came from this server. */
  readonly name: string;
  readonly sample: string;
}

/** The row on top: files, undo and redo, and how the add-in is to be looked at. */
export function drawToolbar(
  { settings, samples, name, sample }: ToolbarState,
  translate: Translate,
  actions: ToolbarActions,
): HTMLElement {
  const words = (key: string): string => translate(`workbench.${key}`);
  const file = element("input", { type: "file", accept: ".xlsx,.xlsm", "aria-label": words("open"), class: "file" });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen) actions.open(chosen);
    file.value = "";
  });
  const samplesShown = samples.map((each) => [each, each.replace(/^samples\//, "")] as const);
  const widths = [...new Set([...PANE_WIDTHS, settings.pane])].sort((a, b) => a - b);
  return element(
    "div",
    { class: "toolbar", role: "group", "aria-label": words("toolbar") },
    // The input itself is what is focused and named; the label is what is seen.
    element("label", { class: "open" }, file, element("span", { "aria-hidden": "true" }, words("open-short"))),
    choice(
      { label: words("sample"), value: samples.includes(sample) ? sample : "" },
      [["", "—"], ...samplesShown],
      (each) => {
        if (each !== "") actions.sample(each);
      },
    ),
    button({}, actions.save, words("save")),
    element("span", { class: "gap" }),
    button({ title: words("undo") }, actions.undo, words("undo")),
    button({ title: words("redo") }, actions.redo, words("redo")),
    element("h1", { class: "name", title: name }, name),
    choice(
      { label: words("language"), value: settings.language },
      [
        ["zh-CN", "中文"],
        ["en-US", "English"],
      ],
      (language) => actions.change({ language: language === "en-US" ? "en-US" : "zh-CN" }),
    ),
    choice(
      { label: words("theme"), value: settings.theme },
      THEMES.map((theme) => [theme, words(`themes.${theme}`)]),
      (theme) => actions.change({ theme: theme as Theme }),
    ),
    choice(
      { label: words("width"), value: String(settings.pane) },
      widths.map((width) => [String(width), translate("workbench.pixels", { width: String(width) })]),
      (width) => actions.change({ pane: Number(width) }),
    ),
  );
}
