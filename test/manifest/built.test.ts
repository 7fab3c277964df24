import { readFileSync } from "node:fs";
import { ADDRESS } from "../../scripts/hosting.cjs";
import { withFunctions } from "../../scripts/functions-manifest.cjs";
import { MANIFEST, built, readManifest, value } from "./support";

const { all, at, resources } = readManifest(MANIFEST);

/** Width and height of a PNG: the two numbers that its first chunk begins with. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const fileOf = (address: string): string => address.slice(ADDRESS.length);

test("every file that the manifest names is in the build, with custom functions or without", () => {
  const files = withFunctions(true)(MANIFEST)
    .match(/"https:[^"]*"/g)!
    .map((text) => fileOf(text.slice(1, -1)));
  for (const file of new Set(files)) expect(built(file).length).toBeGreaterThan(0);
});

test("the build has the manifest, for the address of developers and without functions where nothing else is asked for", () => {
  expect(built("manifest.xml").toString()).toBe(MANIFEST);
});

test("every image has the size in pixels that is said of it", () => {
  const addresses = new Map(resources("Images").map((image) => [value(image, "id"), value(image, "DefaultValue")]));
  const said = all("Icon").flatMap(({ children }) =>
    children.map((image) => [fileOf(addresses.get(value(image, "resid"))!), Number(value(image, "size"))] as const),
  );
  // learn.microsoft.com/javascript/api/manifest/iconurl: 32 by 32 for a task pane add-in, 64 by 64 at high resolution.
  const own = [
    [fileOf(value(at("IconUrl"), "DefaultValue")), 32],
    [fileOf(value(at("HighResolutionIconUrl"), "DefaultValue")), 64],
  ] as const;
  for (const [file, size] of [...said, ...own]) expect([file, ...sizeOf(built(file))]).toEqual([file, size, size]);
});

test("pictures of the documentation stay out of the add-in", () => {
  expect(() => built("assets/marked.png")).toThrow('run "npm run build" first');
});

test.each([
  ["taskpane", "office.js"],
  ["commands", "office.js"],
  ["message", "office.js"],
  ["functions", "custom-functions-runtime.js"],
])("%s.html has Microsoft's %s before its own script, and a way to speak up", (name, office) => {
  const page = built(`${name}.html`).toString();
  const scripts = [...page.matchAll(/<script[^>]*\bsrc="([^"]*)"/g)].map(([, source]) => source);
  expect(scripts).toEqual([`office/${office}`, "old-webview.js", `${name}.js`]);
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'"])
    expect(page).toContain(`${rule};`);
  expect(page).toMatch(/<div id="old-webview"[^>]* hidden>\s*<p lang="zh-CN">\S/);
  expect(page).toMatch(/<p lang="en-US">\S/);
});

test("the word to old webviews is written so that they can read it", () => {
  const script = built("old-webview.js").toString();
  expect(script).toBe(readFileSync("src/old-webview.js", "utf8"));
  expect(script.replace(/\/\/.*/g, "")).not.toMatch(/=>|`|\b(?:const|let|class)\b|\?\./);
});

test("Microsoft's scripts are copied as they are", () => {
  for (const file of ["office.js", "custom-functions-runtime.js", "excel-web-16.00.js", "excel-win32-16.01.js"])
    expect(built(`office/${file}`).equals(readFileSync(`node_modules/@microsoft/office-js/dist/${file}`))).toBe(true);
});

test("the help page says in both languages what the buttons do, without a script", () => {
  const page = built("help.html").toString();
  expect(page).not.toContain("<script");
  for (const label of resources("ShortStrings").filter((text) =>
    /^(?:open|check|score|clear)\./.test(value(text, "id")),
  ))
    for (const text of [value(label, "DefaultValue"), value(label.children[0]!, "Value")])
      expect(page).toContain(`<dt>${text}</dt>`);
});
