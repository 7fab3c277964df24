import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "../support/texts";

// docs/words.md says how the pane speaks. What it does not say is looked for in every text that a clerk may read.

const GLOSSARY = readFileSync(join(__dirname, "../../docs/words.md"), "utf8");

/** Texts for people at a console, and for developers. */
const OTHERS = new Set(["cli.json", "workbench.json"]);

/** The second column of a language's table: the words that are not said. */
function bannedIn(heading: string): string[] {
  const part = GLOSSARY.split(/^## /m).find((each) => each.startsWith(heading))!;
  return part
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .slice(1)
    .flatMap((line) => line.split("|")[2]!.split(/[、,]/))
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
}

/** Each text with its key; a key may be what it likes. */
const textsIn = (group: object, before = ""): [key: string, text: string][] =>
  Object.entries(group).flatMap(([name, each]: [string, string | object]) =>
    typeof each === "string" ? [[before + name, each] as [string, string]] : textsIn(each, `${before}${name}.`),
  );

test.each([
  ["zh-CN", "中文"],
  ["en-US", "English"],
] as const)("in %s nothing is said in words that a clerk does not use", (language, heading) => {
  const banned = bannedIn(heading);
  const said = Object.entries(filesOf(language))
    .filter(([file]) => !OTHERS.has(file))
    .flatMap(([, texts]) => textsIn(texts))
    .flatMap(([key, text]) =>
      banned.filter((word) => text.toLowerCase().includes(word)).map((word) => `${word}: ${key}`),
    );
  expect(banned.length).toBeGreaterThan(10);
  expect(said).toEqual([]);
});

test("the glossary does not contradict itself", () => {
  for (const heading of ["中文", "English"]) {
    const banned = bannedIn(heading);
    expect(new Set(banned).size).toBe(banned.length);
  }
});
