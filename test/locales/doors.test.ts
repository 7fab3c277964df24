import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { filesOf, keysOf } from "../support/texts";

// Each door carries only some of the language files, and a text that it lacks would throw in front of the user.
// So all modules that a door is built of are looked through for keys, and each key is looked up in the door's files.

const SRC = join(__dirname, "../../src");
const FILES = { chinese: filesOf("zh-CN"), english: filesOf("en-US") };
const GROUPS = new Set(Object.values(FILES.chinese).flatMap((texts) => Object.keys(texts)));

const DOORS = {
  pane: { main: "taskpane/main.tsx", files: ["core", "excel", "files", "first", "pane", "start"] },
  commands: { main: "commands/main.ts", files: ["excel", "commands"] },
  "command line": { main: "cli/main.ts", files: ["core", "files", "cli"] },
  workbench: { main: "workbench/main.ts", files: ["files", "workbench"] },
  functions: { main: "functions/main.ts", files: ["core", "functions"] },
};

/** The modules of which a bundle is made, from its first one; types bring in nothing. */
function modulesFrom(main: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open = [main];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const code = readFileSync(path, "utf8");
    found.set(path, code);
    const imports = code.matchAll(
      /^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"|import\([^)]*?"(\.[^"]+)"\s*\)/gm,
    );
    for (const [, still, later] of imports) open.push(...moduleAt(join(dirname(path), (still ?? later)!)));
  }
  return found;
}

const moduleAt = (path: string): string[] =>
  [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")].filter((each) => existsSync(each)).slice(0, 1);

/** The texts that a module asks for: whole keys, and the beginnings of those that it puts together. */
const askedIn = (code: string): string[] =>
  [...code.matchAll(/(?:translate\(|inBoth\(|\bid:|\?|:) *["`]([a-z-]+)\.([\w.-]*)/g)]
    .filter(([, group]) => GROUPS.has(group!))
    .map(([, group, rest]) => `${group}.${rest}`);

describe.each(Object.entries(DOORS))("%s", (_, { main, files }) => {
  const keys = files.flatMap((name) => keysOf(FILES.chinese[`${name}.json`]!));

  test("carries every text that its modules ask for", () => {
    const lacking = [...modulesFrom(join(SRC, main))].flatMap(([path, code]) =>
      askedIn(code)
        .filter((asked) => !keys.some((key) => key === asked || (/[.-]$/.test(asked) && key.startsWith(asked))))
        .map((asked) => `${relative(SRC, path)}: ${asked}`),
    );
    expect(lacking).toEqual([]);
  });
});

test("every door that reads files can tell what is wrong with one", () => {
  const codes = readFileSync(join(SRC, "xlsx/error.ts"), "utf8").matchAll(/^ {2}\| "([\w-]+)"/gm);
  const told = keysOf(FILES.chinese["files.json"]!);
  expect([...codes].map(([, code]) => `errors.${code}`).filter((key) => !told.includes(key))).toEqual([]);
});

test.each(Object.keys(FILES.chinese))("%s says the same in both languages, and no text stands in two files", (name) => {
  const own = keysOf(FILES.chinese[name]!);
  expect(keysOf(FILES.english[name]!).sort()).toEqual([...own].sort());
  const others = Object.entries(FILES.chinese).flatMap(([other, texts]) => (other === name ? [] : keysOf(texts)));
  expect(own.filter((key) => others.includes(key))).toEqual([]);
});
