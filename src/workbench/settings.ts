import type { Language } from "../locales/translator";

export const THEMES = ["light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** Widths of the pane to choose from: the narrowest that Excel allows, Excel's own, and wider ones. */
export const PANE_WIDTHS = [320, 350, 450, 600] as const;

export const NARROWEST_PANE = PANE_WIDTHS[0];
export const WIDEST_PANE = 900;

/** What the page was opened with; all of it can be said in its address. */
export interface Settings {
  /** The workbook, as an address below this page. */
  readonly file: string;
  readonly language: Language;
  readonly theme: Theme;
  /** Width of the pane in pixels. */
  readonly pane: number;
  /** Milliseconds that the host takes for each answer. */
  readonly latency: number;
}

const DEFAULTS: Settings = {
  file: "samples/self-evaluation.xlsx",
  language: "zh-CN",
  theme: "light",
  pane: 350,
  latency: 0,
};

/** Reads `?file=samples/x.xlsx&lang=en&theme=dark&pane=320&latency=500`; what makes no sense is left at its default. */
export function settingsOf(query: string): Settings {
  const given = new URLSearchParams(query);
  const file = given.get("file") ?? DEFAULTS.file;
  const theme = THEMES.find((each) => each === given.get("theme")) ?? DEFAULTS.theme;
  return {
    file: isBelow(file) ? file : DEFAULTS.file,
    language: given.get("lang")?.startsWith("en") ? "en-US" : DEFAULTS.language,
    theme,
    pane: paneWidth(numberOf(given.get("pane")) ?? DEFAULTS.pane),
    latency: Math.max(0, numberOf(given.get("latency")) ?? DEFAULTS.latency),
  };
}

/** The address of the same page with these settings, those at their default left out. */
export function queryOf({ file, language, theme, pane, latency }: Settings): string {
  const query = new URLSearchParams();
  if (file !== DEFAULTS.file) query.set("file", file);
  if (language !== DEFAULTS.language) query.set("lang", "en");
  if (theme !== DEFAULTS.theme) query.set("theme", theme);
  if (pane !== DEFAULTS.pane) query.set("pane", String(pane));
  if (latency !== DEFAULTS.latency) query.set("latency", String(latency));
  return query.size === 0 ? "" : `?${query.toString()}`;
}

/** The nearest width that the pane can have. */
export const paneWidth = (width: number): number => Math.min(Math.max(Math.round(width), NARROWEST_PANE), WIDEST_PANE);

const numberOf = (text: string | null): number | undefined =>
  text !== null && /^\d+$/.test(text) ? Number(text) : undefined;

const WORKBOOK = /^[\w\u3400-\u9fff][^:\\]*\.xls[xm]$/i;

/** Workbooks come from beside the page, never from other servers. */
const isBelow = (file: string): boolean => WORKBOOK.test(file) && !file.includes("..");
