import { attributeOf, type Element } from "../../src/xlsx/xml/tree";
import { withFunctions } from "../../scripts/functions-manifest.cjs";
import { ADDRESS } from "../../scripts/hosting.cjs";
import { MANIFEST, childNames, readManifest, value, xsiType, type ResourceKind } from "./support";

// Order of children: learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering, and the schemas in
// [MS-OWEMXML] (learn.microsoft.com/openspecs/office_file_formats/ms-owemxml).
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "Dictionary", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

// learn.microsoft.com/javascript/api/manifest/resources: which kind of resource an element may refer to.
const KIND_OF: Readonly<Record<string, ResourceKind>> = {
  ...{ Image: "Images", SourceLocation: "Urls", FunctionFile: "Urls", LearnMoreUrl: "Urls" },
  ...{ Label: "ShortStrings", Namespace: "ShortStrings", Title: "ShortStrings", Description: "LongStrings" },
};
const MOST: Readonly<Record<ResourceKind, number>> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 };
const KINDS = Object.keys(MOST) as ResourceKind[];

describe.each([
  ["as it is", MANIFEST],
  ["with custom functions", withFunctions(true)(MANIFEST)],
])("the manifest %s", (_, text) => {
  const { root, everything, all, at, resources } = readManifest(text);
  const references = everything.filter((element) => attributeOf(element, "resid") !== undefined);

  describe("order and number of elements", () => {
    test.each(Object.keys(ORDER))("children of %s stand in the schema's order", (name) => {
      const parents = all(name);
      expect(parents.length).toBeGreaterThan(0);
      for (const parent of parents) {
        const places = childNames(parent).map((child) => ORDER[name]!.indexOf(child));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    });

    test("nothing but groups of controls and hosts comes twice", () => {
      for (const parent of everything.filter(({ local }) => ORDER[local])) {
        const once = childNames(parent).filter((name) => name !== "Control");
        expect(new Set(once).size).toBe(once.length);
      }
    });

    test("what a task pane add-in must have is there", () => {
      const required = ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "Permissions"];
      expect(childNames(root)).toEqual(
        expect.arrayContaining([...required, "DefaultSettings", "Hosts", "Requirements"]),
      );
      for (const control of all("Control")) expect(childNames(control)).toEqual(ORDER["Control"]);
    });
  });

  describe("values", () => {
    test("it is the manifest of a task pane add-in with overrides of version 1.0", () => {
      expect(xsiType(root)).toBe("TaskPaneApp");
      expect(root.uri).toBe("http://schemas.microsoft.com/office/appforoffice/1.1");
      expect(xsiType(at("VersionOverrides"))).toBe("VersionOverridesV1_0");
      expect(at("VersionOverrides").uri).toBe("http://schemas.microsoft.com/office/taskpaneappversionoverrides");
      for (const { uri } of at("VersionOverrides/Resources").children)
        expect(uri).toBe("http://schemas.microsoft.com/office/officeappbasictypes/1.0");
    });

    test("the id is a GUID and the version has four parts", () => {
      expect(at("Id").text).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(at("Version").text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    });

    test("it runs in Excel only, from ExcelApi 1.9 on, and asks for reading and writing the document and nothing more", () => {
      expect(at("Hosts").children.map((host) => value(host, "Name"))).toEqual(["Workbook"]);
      expect(at("VersionOverrides/Hosts").children.map(xsiType)).toEqual(["Workbook"]);
      const sets = at("Requirements/Sets").children;
      expect(sets.map((set) => [value(set, "Name"), value(set, "MinVersion")])).toEqual([["ExcelApi", "1.9"]]);
      expect(at("Permissions").text).toBe("ReadWriteDocument");
      expect(all("Permissions")).toHaveLength(1);
    });

    test("no shared runtime: perpetual Excel up to 2019 has none, and nothing needs one", () => {
      expect(all("Runtimes")).toEqual([]);
    });

    test("every address is https, and under the one that builds replace", () => {
      const addresses = everything.flatMap((element) =>
        ["DefaultValue", "Value"].map((name) => value(element, name)).filter((text) => /^\w+:\/\//.test(text)),
      );
      expect(addresses.length).toBeGreaterThan(8);
      for (const address of addresses) expect(address.startsWith(ADDRESS)).toBe(true);
      // What else looks like an address names a schema.
      expect(
        text.replaceAll(ADDRESS, "").match(/\bhttps?:\/\/(?!schemas\.microsoft\.com\/|www\.w3\.org\/)/g),
      ).toBeNull();
    });
  });

  describe("languages", () => {
    const inTwoLanguages = [
      at("DisplayName"),
      at("Description"),
      ...resources("ShortStrings").filter((text) => value(text, "id") !== "functions.namespace"),
      ...resources("LongStrings"),
    ];

    test("Chinese is the default, and every text has an English one", () => {
      expect(at("DefaultLocale").text).toBe("zh-CN");
      for (const element of inTwoLanguages) {
        expect(value(element, "DefaultValue")).toMatch(/\p{Script=Han}/u);
        expect(element.children.map((override) => value(override, "Locale"))).toEqual(["en-US"]);
        expect(value(element.children[0]!, "Value")).toMatch(/^[\x20-\x7e]+$/);
      }
    });

    test("texts are not too long in either language", () => {
      const most = (element: Element): number => MOST[element.parent!.local as ResourceKind] ?? 0;
      const limits = new Map([
        [at("DisplayName"), 125],
        [at("Description"), 250],
      ]);
      for (const element of inTwoLanguages)
        for (const text of [value(element, "DefaultValue"), value(element.children[0]!, "Value")]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(limits.get(element) ?? most(element));
        }
      expect(at("ProviderName").text.length).toBeLessThanOrEqual(125);
    });
  });

  describe("resources", () => {
    test("ids are unique, not empty and of 32 characters at most", () => {
      const ids = KINDS.flatMap((kind) => resources(kind).map((resource) => value(resource, "id")));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[\w.]{1,32}$/);
    });

    test("every reference finds a resource of its kind, and every resource is referred to", () => {
      const used = new Map(KINDS.map((kind) => [kind, new Set<string>()]));
      for (const element of references) used.get(KIND_OF[element.local]!)!.add(value(element, "resid"));
      for (const kind of KINDS)
        expect([...used.get(kind)!].sort()).toEqual(
          resources(kind)
            .map((resource) => value(resource, "id"))
            .sort(),
        );
    });

    test("ids of the group and its controls are unique and of 125 characters at most", () => {
      const ids = [...all("Group"), ...all("Control")].map((element) => value(element, "id"));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[\w.]{1,125}$/);
    });
  });

  describe("ribbon", () => {
    test("one group of at most six controls on a tab of Excel's own", () => {
      // learn.microsoft.com/javascript/api/manifest/officetab: one group an add-in on a built-in tab, six controls a group.
      expect(all("OfficeTab").map((tab) => value(tab, "id"))).toEqual(["TabHome"]);
      expect(all("Group")).toHaveLength(1);
      expect(all("Control").length).toBeLessThanOrEqual(6);
    });

    test("every icon is there at all sizes that the ribbon knows", () => {
      const icons = all("Icon");
      expect(icons).toHaveLength(1 + all("Control").length);
      for (const icon of icons)
        expect(icon.children.map((image) => Number(value(image, "size")))).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    });
  });
});
