/** What the add-in is to find of Office itself. */
export interface OfficeOptions {
  /** The greatest ExcelApi requirement set that is supported. */
  readonly requirementSet?: string;
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly theme?: Readonly<Record<string, unknown>>;
}

/** The namespace that the client script made, to which the members of the loader office.js are added. */
export interface OfficeGlobal {
  [member: string]: unknown;
}

/** Requirement sets beside ExcelApi. */
const OTHER_SETS: Readonly<Record<string, string>> = { SharedRuntime: "1.1", CustomXmlParts: "1.1", RibbonApi: "1.1" };

const LIGHT = {
  bodyBackgroundColor: "#ffffff",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#ffffff",
  controlForegroundColor: "#262626",
  isDarkTheme: false,
};

/** The namespace of the client with the members that the add-in uses and that the loader would have brought. */
export function officeWith(office: OfficeGlobal, options: OfficeOptions): OfficeGlobal {
  const info = { host: "Excel", platform: "OfficeOnline" };
  const isSetSupported = (name: string, version = "1.1"): boolean => {
    const greatest = name === "ExcelApi" ? (options.requirementSet ?? "1.17") : OTHER_SETS[name];
    return greatest !== undefined && compare(version, greatest) <= 0;
  };
  const members = {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    initialize: () => undefined,
    onReady: (callback?: (ready: typeof info) => unknown) =>
      Promise.resolve(info).then((ready) => {
        callback?.(ready);
        return ready;
      }),
    isSetSupported,
    context: {
      ...info,
      displayLanguage: options.displayLanguage ?? "zh-CN",
      contentLanguage: options.contentLanguage ?? "zh-CN",
      officeTheme: { ...LIGHT, ...options.theme },
      partitionKey: "jiheng-host",
      requirements: { isSetSupported },
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    },
  };
  // The client's own `context` cannot be replaced, so the new members stand in front of the old ones.
  return Object.create(office, Object.getOwnPropertyDescriptors(members)) as OfficeGlobal;
}

/** Compares versions such as "1.9" and "1.13". */
function compare(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number)) as [number[], number[]];
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}
