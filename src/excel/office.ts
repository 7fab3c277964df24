/** What Office itself tells of the place that the add-in runs in. */
export interface Surroundings {
  /** The language of Office's own buttons, e.g. "zh-CN". */
  readonly displayLanguage: string;
  /** What keeps the storage of add-ins in one browser apart; "" where Office does not say. */
  readonly partitionKey: string;
  readonly host: string;
  readonly platform: string;
  readonly version: string;
}

/** Resolves when Office is there; false where the page was opened in a plain browser. */
export async function officeReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return String(host) === "Excel";
}

/** Asked for once Office is ready. */
export function surroundings(): Surroundings {
  const { displayLanguage, partitionKey, diagnostics } = Office.context as Partial<Office.Context>;
  return {
    displayLanguage: displayLanguage ?? "",
    partitionKey: partitionKey ?? "",
    host: String(diagnostics?.host ?? ""),
    platform: String(diagnostics?.platform ?? ""),
    version: String(diagnostics?.version ?? ""),
  };
}

/** True where Office is dark, false where it is light, undefined where it does not say (Excel for Mac, older versions). */
export function isDark(): boolean | undefined {
  const theme = (Office.context as Partial<Office.Context>).officeTheme as
    (Office.OfficeTheme & { isDarkTheme?: boolean }) | undefined;
  if (!theme) return undefined;
  if (theme.isDarkTheme !== undefined) return theme.isDarkTheme;
  const colour = /^#?([0-9a-f]{6})$/i.exec(theme.bodyBackgroundColor)?.[1];
  if (colour === undefined) return undefined;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  // The usual weights of the three colours in brightness (ITU-R BT.601).
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}

/** A function that a button of the ribbon calls by its name; Excel waits until the returned promise is settled. */
export function onRibbon(name: string, action: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void action().finally(() => {
      event.completed();
    });
  });
}
