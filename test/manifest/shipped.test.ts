import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { noticesOf, packageFolder } from "../../scripts/notices.cjs";
import { version } from "../../src/version";
import { folder } from "../cli/support";
import { MANIFEST } from "./support";

const root = join(__dirname, "../..");
const read = (...parts: string[]): string => readFileSync(join(root, ...parts), "utf8");

test("the program, its package and the manifest of the add-in are of one version", () => {
  const own = JSON.parse(read("package.json")) as { readonly version: string };
  const lock = JSON.parse(read("package-lock.json")) as {
    readonly version: string;
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  const [, stated] = /<Version>([^<]*)<\/Version>/.exec(MANIFEST)!;
  // Office counts in four numbers.
  expect(stated).toBe(`${own.version}.0`);
  expect([version, lock.version, lock.packages[""]!.version]).toEqual([own.version, own.version, own.version]);
  // AppSource takes nothing below.
  expect(Number(stated!.split(".")[0])).toBeGreaterThanOrEqual(1);
});

describe("notices of third parties", () => {
  /** Packages in a folder of node_modules, as their files by path. */
  function modules(files: Readonly<Record<string, string>>): string {
    const base = join(folder(), "node_modules");
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(base, path, ".."), { recursive: true });
      writeFileSync(join(base, path), text);
    }
    return base;
  }

  it("hold name, licence and its texts, each package once, in the order of the names", () => {
    const base = modules({
      "b/package.json": '{"name":"b","version":"2.0.0","license":"MIT","author":{"name":"某人"}}',
      "b/LICENSE": "许可甲",
      "b/license.js": "no licence",
      "@x/a/package.json": '{"name":"@x/a","version":"1.0.0","licenses":[{"type":"Apache-2.0"}]}',
      "@x/a/LICENSE.txt": "许可乙",
      "@x/a/NOTICE": "声明乙",
      "@x/a/esm/package.json": '{"type":"module"}',
      "@x/a/esm/deep/index.js": "",
    });
    const deep = packageFolder(join(base, "@x/a/esm/deep/index.js"));
    expect(deep).toBe(join(base, "@x/a"));
    expect(packageFolder(join(root, "src/version.ts"))).toBeUndefined();
    const text = noticesOf([join(base, "b"), deep!, join(base, "b")]);
    expect(
      text
        .split(/\n=+\n/)
        .slice(1)
        .map((part) => part.trim()),
    ).toEqual(["@x/a 1.0.0\nLicense: Apache-2.0\n\n许可乙\n\n声明乙", "b 2.0.0\nLicense: MIT\nAuthor: 某人\n\n许可甲"]);
  });

  it("refuse a package without a licence", () => {
    const base = modules({ "c/package.json": '{"name":"c","version":"1.0.0"}' });
    expect(() => noticesOf([join(base, "c")])).toThrow("c: no licence");
  });

  it("name the terms of Office.js and the licence of the fonts", () => {
    const text = noticesOf(
      ["@microsoft/office-js", "@fontsource/noto-sans-sc"].map((name) => join(root, "node_modules", name)),
    );
    expect(text).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
    expect(text).toContain("Office.js 由 Microsoft 按其自己的条款提供");
    expect(text).toContain("SIL OPEN FONT LICENSE");
    expect(text).toContain("OFL");
  });

  /** What a package exports that holds types and nothing to run. */
  const TYPES_ALONE = /^\{"\.":\{"types":"[^"]*"\}\}$/;

  /** The packages that the command line imports, and those that they depend on. */
  function packagesOfCli(): ReadonlySet<string> {
    const sources = ["cli", "core", "xlsx"].flatMap((part) =>
      readdirSync(join(root, "src", part), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => read("src", part, file)),
    );
    const imported = sources.flatMap((source) =>
      [...source.matchAll(/^import (?!type ).* from "((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^"]*)?";$/gm)].map(
        ([, name]) => name!,
      ),
    );
    const found = new Set<string>();
    const add = (name: string): void => {
      if (found.has(name) || builtinModules.includes(name)) return;
      const { exports, dependencies = {} } = JSON.parse(read("node_modules", name, "package.json")) as {
        readonly exports?: unknown;
        readonly dependencies?: Readonly<Record<string, string>>;
      };
      // Types alone are not shipped.
      if (TYPES_ALONE.test(JSON.stringify(exports) ?? "")) return;
      found.add(name);
      Object.keys(dependencies).forEach(add);
    };
    imported.filter((name) => !name.startsWith(".")).forEach(add);
    return found;
  }

  it("are built for the command line from what it imports", () => {
    if (!existsSync(join(root, "dist/cli.js"))) throw new Error('run "npm run build" first');
    const notices = read("dist/THIRD-PARTY-NOTICES.txt");
    const names = packagesOfCli();
    expect(names.size).toBeGreaterThan(10);
    for (const name of names) expect(notices).toMatch(new RegExp(`^${name.replaceAll(".", "\\.")} \\d`, "m"));
  });
});

test("the command line loads no module of the network", () => {
  const modules = [...read("dist/cli.js").matchAll(/\brequire\("(?:node:)?([\w/]+)"\)/g)].map(([, name]) => name);
  expect(modules).toContain("fs");
  for (const name of ["dgram", "dns", "http", "http2", "https", "net", "tls"]) expect(modules).not.toContain(name);
});

test.each(["privacy", "support"])("docs/%s.md says it in Chinese first and in English beside it", (name) => {
  const text = read("docs", `${name}.md`);
  expect(text).toMatch(/^# [\u4e00-\u9fff]+\n/u);
  expect(text).toMatch(/\n## English: /);
  for (const [, path] of text.matchAll(/\]\(([\w/]+\.md)\)/g)) expect(existsSync(join(root, "docs", path!))).toBe(true);
  if (name === "privacy") for (const word of ["urn:jiheng:state:1", "localStorage"]) expect(text).toContain(word);
});
