import type { Language } from "../locales/translator";

/** What a manifest puts on Excel's ribbon. */
export interface Ribbon {
  /** The add-in's name, as the pane's header shows it. */
  readonly name: string;
  /** The tab's own label, or the id of one of Excel's tabs. */
  readonly tab: { readonly label?: string; readonly id: string };
  readonly groups: readonly RibbonGroup[];
  /** The page with the functions behind the buttons, below the add-in's folder. */
  readonly functionFile: string | undefined;
  /** What Excel would refuse or not show; told to the person who writes the manifest. */
  readonly problems: readonly Problem[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Address of the picture; undefined where there is none. */
  readonly icon: string | undefined;
  readonly action: RibbonAction | undefined;
}

export type RibbonAction =
  { readonly kind: "pane"; readonly page: string } | { readonly kind: "function"; readonly name: string };

export interface Problem {
  readonly code: "missing-resource" | "missing-element" | "unknown-action" | "elsewhere";
  /** The id, element or address that it is about. */
  readonly about: string;
}

/** The folder from which the workbench serves the add-in. */
export const ADDIN_FOLDER = "/addin/";

/** Reads the ribbon out of a manifest; undefined where the text is no manifest of an add-in at all. */
export function readRibbon(manifest: Document, language: Language): Ribbon | undefined {
  const root = manifest.documentElement;
  if (root.localName !== "OfficeApp") return undefined;
  const reader = new Reader(root, language);
  const form = below(root, "DesktopFormFactor");
  const surface = all(form, "ExtensionPoint").find((each) => typeOf(each) === "PrimaryCommandSurface");
  const tab = below(surface, "CustomTab") ?? below(surface, "OfficeTab");
  if (!tab) reader.problem("missing-element", "PrimaryCommandSurface");
  const functionFile = child(form, "FunctionFile");
  return {
    name: reader.text(child(root, "DisplayName")),
    tab: {
      id: tab?.getAttribute("id") ?? "",
      ...(tab?.localName === "CustomTab" && { label: reader.named(tab, "Label") }),
    },
    groups: children(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: reader.named(group, "Label"),
      buttons: children(group, "Control").flatMap((control) =>
        typeOf(control) === "Menu"
          ? children(child(control, "Items"), "Item").map((item) => reader.button(item))
          : [reader.button(control)],
      ),
    })),
    functionFile: functionFile && reader.page(functionFile.getAttribute("resid") ?? ""),
    problems: reader.problems,
  };
}

class Reader {
  readonly problems: Problem[] = [];
  private readonly resources: Element | undefined;
  private readonly folder: string;

  constructor(
    root: Element,
    private readonly language: Language,
  ) {
    // VersionOverrides of a later version lie inside those of an earlier one; the outermost are read.
    this.resources = below(child(root, "VersionOverrides"), "Resources");
    const page = child(child(root, "DefaultSettings"), "SourceLocation")?.getAttribute("DefaultValue") ?? "";
    this.folder = page.replace(/[^/]*$/, "");
  }

  problem(code: Problem["code"], about: string): void {
    this.problems.push({ code, about });
  }

  button(control: Element): RibbonButton {
    const tip = child(control, "Supertip");
    if (!tip) this.problem("missing-element", `${control.getAttribute("id") ?? ""}: Supertip`);
    return {
      id: control.getAttribute("id") ?? "",
      label: this.named(control, "Label"),
      title: tip ? this.named(tip, "Title") : "",
      description: tip ? this.named(tip, "Description") : "",
      icon: this.icon(control),
      action: this.action(control),
    };
  }

  /** The text in the language asked for, of an element with DefaultValue and Override children. */
  text(element: Element | undefined): string {
    const own = children(element, "Override").find((each) => each.getAttribute("Locale") === this.language);
    return own?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "";
  }

  /** The text that a child element such as Label names by its resid. */
  named(parent: Element, name: string): string {
    const id = child(parent, name)?.getAttribute("resid");
    if (id == null) this.problem("missing-element", `${parent.getAttribute("id") ?? parent.localName}: ${name}`);
    return id == null ? "" : this.resource(id);
  }

  /** A page of the add-in, as it is called in the workbench. */
  page(id: string): string | undefined {
    const address = this.resource(id);
    if (address === "") return undefined;
    if (this.folder !== "" && address.startsWith(this.folder)) return ADDIN_FOLDER + address.slice(this.folder.length);
    this.problem("elsewhere", address);
    return undefined;
  }

  private icon(control: Element): string | undefined {
    const images = children(child(control, "Icon"), "Image");
    const large = images.find((each) => each.getAttribute("size") === "32") ?? images[0];
    if (!large) this.problem("missing-element", `${control.getAttribute("id") ?? ""}: Icon`);
    return large && this.page(large.getAttribute("resid") ?? "");
  }

  private action(control: Element): RibbonAction | undefined {
    const action = child(control, "Action");
    const type = action && typeOf(action);
    if (type === "ShowTaskpane") {
      const page = this.page(child(action, "SourceLocation")?.getAttribute("resid") ?? "");
      return page === undefined ? undefined : { kind: "pane", page };
    }
    const name = child(action, "FunctionName")?.textContent.trim() ?? "";
    if (type === "ExecuteFunction" && name !== "") return { kind: "function", name };
    this.problem("unknown-action", control.getAttribute("id") ?? "");
    return undefined;
  }

  private resource(id: string): string {
    const found = [...(this.resources?.children ?? [])]
      .flatMap((list) => [...list.children])
      .find((each) => each.getAttribute("id") === id);
    if (!found) this.problem("missing-resource", id);
    return this.text(found);
  }
}

const children = (parent: Element | undefined, name: string): Element[] =>
  [...(parent?.children ?? [])].filter(({ localName }) => localName === name);

const child = (parent: Element | undefined, name: string): Element | undefined => children(parent, name)[0];

const all = (parent: Element | undefined, name: string): Element[] => [
  ...(parent?.getElementsByTagNameNS("*", name) ?? []),
];

const below = (parent: Element | undefined, name: string): Element | undefined => all(parent, name)[0];

const typeOf = (of: Element): string =>
  of.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type")?.replace(/^.*:/, "") ?? "";
