import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

// Who reads how the house is built goes where the text sends him: what it names in backticks has to be there.

const ROOT = join(__dirname, "../..");
const SRC = join(ROOT, "src");

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const PACKAGE = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/** What a text has in backticks, outside of its indented examples. */
const namesIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);

/** Names that are paths: with a slash or the ending of a file. What holds a place for another name stands for no file. */
const isPath = (name: string): boolean =>
  /^[\w.@*{},/-]+$/.test(name) && (/^[\w.-]+\/[\w*{.]/.test(name) || /\.(?:ts|mjs|cjs|json|md)$/.test(name));

/** Names that stand for others, and what only a build makes. */
const NOT_HERE = /\bID\b|FILE|^dist\//;

/** A path as the papers write it: from the top, from src, or of a part that the sentence is about. */
function isThere(path: string): boolean {
  const bare = path.replace(/\/$/, "");
  if (bare.includes("{")) {
    const [, before, choices, after] = /^(.*)\{(.*)\}(.*)$/.exec(bare) ?? [];
    return choices!.split(",").every((choice) => isThere(`${before!}${choice}${after!}`));
  }
  if (bare.includes("*")) {
    const [before, after] = bare.split("*") as [string, string];
    return readdirSync(join(ROOT, before)).some((name) => existsSync(join(ROOT, before, name + after)));
  }
  const places = [ROOT, SRC, join(SRC, "core"), join(SRC, "core/recognise"), join(SRC, "core/rule"), join(SRC, "taskpane")];
  return [bare, `${bare}.ts`].some((each) => places.some((place) => existsSync(join(place, each))) || isBasename(each));
}

/** The name alone of a file that the sentence has already placed. */
const isBasename = (name: string): boolean => !name.includes("/") && FILES.has(name);

const FILES = new Set(
  ["src", "test"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
  ),
);

describe.each(["docs/architecture.md", "CONTRIBUTING.md", "README.md"])("%s", (file) => {
  const names = namesIn(read(file));

  test("names files and folders that are there", () => {
    const paths = names.filter((name) => isPath(name) && !NOT_HERE.test(name));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test("names commands that npm knows", () => {
    const asked = names.flatMap((name) => /^npm (?:run )?([a-z]+)/.exec(name)?.[1] ?? []);
    const own = asked.filter((name) => !/^(?:ci|install|run)$/.test(name));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((name) => !(name in PACKAGE.scripts))).toEqual([]);
  });
});
