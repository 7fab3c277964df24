import { compareVersions } from "../wire/since";
import { dialogMembers, type DialogOptions } from "./dialog";

/** What the add-in is to find of Office itself. */
export interface OfficeOptions extends DialogOptions {
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

/** What is supported unless a test says otherwise. */
export const REQUIREMENT_SET = "1.17";

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
  // Office takes versions as numbers too.
  const isSetSupported = (name: string, version: string | number = "1.1"): boolean => {
    const greatest = name === "ExcelApi" ? (options.requirementSet ?? REQUIREMENT_SET) : OTHER_SETS[name];
    return greatest !== undefined && compareVersions(String(version), greatest) <= 0;
  };
  const { EventType, AsyncResultStatus, ui } = dialogMembers(options);
  const members = {
    EventType,
    AsyncResultStatus,
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    initialize: () => undefined,
    onReady: (callback?: (ready: typeof info) => unknown) =>
      Promise.resolve(info).then((ready) => {
        callback?.(ready);
        return ready;
      }),
    isSetSupported,
    actions: createActions(),
    addin: ADDIN,
    context: {
      ...info,
      displayLanguage: options.displayLanguage ?? "zh-CN",
      contentLanguage: options.contentLanguage ?? "zh-CN",
      officeTheme: { ...LIGHT, ...options.theme },
      partitionKey: "jiheng-host",
      requirements: { isSetSupported },
      ui,
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    },
  };
  // The client's own `context` cannot be replaced, so the new members stand in front of the old ones.
  return Object.create(office, Object.getOwnPropertyDescriptors(members)) as OfficeGlobal;
}

/** The functions that the add-in offers to the ribbon; a ribbon finds them under `associated`. */
function createActions() {
  const associated = new Map<string, (event: unknown) => unknown>();
  return {
    associated,
    associate: (name: string, action: (event: unknown) => unknown) => {
      associated.set(name, action);
    },
  };
}

/** The pane is always there; nothing of it can be shown or hidden. */
const ADDIN = {
  showAsTaskpane: () => Promise.resolve(),
  hide: () => Promise.resolve(),
  setStartupBehavior: () => Promise.resolve(),
  getStartupBehavior: () => Promise.resolve("None"),
  onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
};
