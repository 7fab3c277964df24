import { readFileSync } from "node:fs";
import { ADDRESS, addressOf, manifestFor, officeFor, runtimeFor } from "../../scripts/hosting.cjs";
import { readTree } from "../../src/xlsx/xml/tree";
import { MANIFEST } from "./support";

describe("a manifest for another address", () => {
  test("has that address everywhere, and none of the old one", () => {
    const manifest = manifestFor(MANIFEST, "https://tools.example.gov.cn/jiheng/");
    expect(manifest).not.toContain('localhost:3000"');
    expect(manifest.split("https://tools.example.gov.cn/jiheng/")).toHaveLength(MANIFEST.split(ADDRESS).length);
    const addresses = manifest.match(/"https:\/\/[^"]*"/g)!;
    expect(addresses.every((address) => address.startsWith('"https://tools.example.gov.cn/jiheng/'))).toBe(true);
  });

  test("is the same manifest where the address is the same", () => {
    expect(manifestFor(MANIFEST, ADDRESS)).toBe(MANIFEST);
  });

  test("stays XML whatever is in the path, and keeps dollar signs", () => {
    const manifest = manifestFor(MANIFEST, "https://例子.cn/a&b/$&/'/");
    expect(() => readTree(manifest, "manifest.xml")).not.toThrow();
    expect(manifest).toContain("https://xn--fsqu00a.cn/a&amp;b/$&amp;/'/taskpane.html");
  });

  test.each([
    ["http://server/addin/", "not https"],
    ["https://server/addin", "no slash at the end"],
    ["https://server/a b/", "a blank"],
    ["https://server/?v=1/", "a query"],
    ["https://user:word@server/", "a password"],
    ["https://:0/", "no host"],
    ["", "nothing"],
  ])("%s is refused: %s", (address) => {
    expect(() => addressOf(address)).toThrow("--env address=");
  });
});

describe("where Office.js comes from", () => {
  test.each([
    ["cdn", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", " https://appsforoffice.microsoft.com"],
    [
      "cn",
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
      " https://appsforoffice.cdn.partner.office365.cn",
    ],
    ["local", "office/office.js", ""],
  ])("%s", (office, script, origin) => {
    expect(officeFor(office)).toEqual({ office: script, origin });
  });

  test.each(["", "CDN", "toString", "ftp"])("%j is refused", (office) => {
    expect(() => officeFor(office)).toThrow(`--env office=${office}: cdn, cn or local`);
  });

  test.each(["cdn", "cn", "local"])("%s has the runtime of custom functions beside Office.js", (office) => {
    const { office: script, origin } = officeFor(office);
    expect(runtimeFor(office)).toEqual({ office: script.replace("office.js", "custom-functions-runtime.js"), origin });
  });

  test("the page lets in its own scripts and that origin, and nothing else", () => {
    const page = readFileSync("src/page.ejs", "utf8");
    const policy = /content="(default-src[^"]*)"/.exec(page)![1]!;
    expect(policy).toContain("script-src 'self'<%= origin %>;");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    expect(page).toContain('<script src="<%= office %>"></script>');
    // The policy forbids scripts in the page itself.
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });
});
