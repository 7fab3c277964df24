import { withFunctions } from "../../scripts/functions-manifest.cjs";
import { MANIFEST, childNames, readManifest, value, xsiType } from "./support";

const WITH = withFunctions(true)(MANIFEST);

describe("the manifest without custom functions", () => {
  test("is the one that nobody has touched", () => {
    expect(withFunctions(undefined)(MANIFEST)).toBe(MANIFEST);
    expect(MANIFEST).not.toMatch(/CustomFunctions|AllFormFactors|functions\./);
  });
});

describe("the manifest with custom functions", () => {
  const { all, at, resources } = readManifest(WITH);
  const host = at("VersionOverrides/Hosts/Host");

  test("says before the ribbon where script, page and descriptions are", () => {
    expect(childNames(host)).toEqual(["AllFormFactors", "DesktopFormFactor"]);
    const points = at("VersionOverrides/Hosts/Host/AllFormFactors").children;
    expect(points.map(xsiType)).toEqual(["CustomFunctions"]);
    // learn.microsoft.com/javascript/api/manifest/extensionpoint#customfunctions
    expect(childNames(points[0]!)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    const urls = new Map(resources("Urls").map((url) => [value(url, "id"), value(url, "DefaultValue")]));
    expect(
      ["Script", "Page", "Metadata"].map((name) =>
        urls.get(value(all(name)[0]!.children[0]!, "resid"))!.replace(/.*\//, ""),
      ),
    ).toEqual(["functions.js", "functions.html", "functions.json"]);
  });

  test("calls them JIHENG in every language: the name stands in formulas", () => {
    const [namespace, ...more] = resources("ShortStrings").filter((text) => value(text, "id").startsWith("functions."));
    expect(more).toEqual([]);
    expect(value(namespace!, "DefaultValue")).toBe("JIHENG");
    expect(namespace!.children).toEqual([]);
  });

  test("does not ask for more of Excel: where there are no custom functions, the rest still works", () => {
    expect(all("Set").map((set) => value(set, "Name"))).toEqual(["ExcelApi"]);
  });
});

test.each([false, "true", "yes", ""])("--env functions=%j is refused", (value) => {
  expect(() => withFunctions(value)).toThrow("--env functions=");
});

test("a manifest that has changed its shape is not written half", () => {
  expect(() => withFunctions(true)("<OfficeApp/>")).toThrow("manifest.xml: not one line");
});
