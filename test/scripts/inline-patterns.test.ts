import { readdirSync, readFileSync } from "node:fs";
import { Linter } from "eslint";
import { parser } from "typescript-eslint";
import { exceptions, rules } from "../../scripts/lint/inline-patterns.cjs";

const ROOT = `${__dirname}/../..`;

/** The lines on which a source has a Chinese pattern inside a function. */
const linesIn = (source: string): number[] =>
  new Linter()
    .verify(source, {
      languageOptions: { parser },
      plugins: { own: { rules } },
      rules: { "own/no-inline-chinese-pattern": "error" },
    })
    .map(({ line, message, fatal }) => (fatal ? fail(message) : line));

const fail = (message: string): never => {
  throw new Error(message);
};

describe("a Chinese pattern inside a function is reported", () => {
  it.each([
    ["a literal in a function", "function f(t) { return /元$/.test(t); }"],
    ["a literal in an arrow function", "const f = (t) => t.replace(/元$/, '');"],
    ["a literal in a method", "class A { f(t) { return /元/.test(t); } }"],
    ["a literal in a callback at the top", "const A = ['a'].map((t) => /元/.test(t));"],
    ["a pattern that is made", "const f = (t) => new RegExp(`^${t}元`).test(t);"],
    ["one made without new", "const f = (t) => RegExp('元').test(t);"],
    ["Chinese punctuation", "const f = (t) => t.split(/[,，]/);"],
    ["Chinese signs by their numbers", "const f = (t) => /[\\u4e00-\\u9fff]/.test(t);"],
    ["Chinese signs by their script", "const f = (t) => /\\p{sc=Han}/u.test(t);"],
  ])("%s", (_, source) => expect(linesIn(source)).toEqual([1]));

  it.each([
    ["a literal at the top", "const YUAN = /元$/;"],
    ["a pattern made at the top", "const YUAN = new RegExp(`${A}元`);"],
    ["one used by its name", "const YUAN = /元$/; const f = (t) => YUAN.test(t);"],
    ["a pattern of other signs", "const f = (t) => /\\d+%/.test(t);"],
    ["Chinese words that are no pattern", "const f = (t) => t.endsWith('元');"],
  ])("not %s", (_, source) => expect(linesIn(source)).toEqual([]));
});

/** The sources of an exception: a file, or all of a folder (folder/**). */
const sourcesOf = (exception: string): string[] => {
  const folder = exception.replace(/\/\*\*$/, "");
  if (folder === exception) return [exception];
  const files = readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts")).map((file) => `${folder}/${file}`);
};

describe("what is excepted still needs it", () => {
  it.each(exceptions)("%s", (exception) => {
    const sources = sourcesOf(exception).map((file) => readFileSync(`${ROOT}/${file}`, "utf8"));
    expect(sources.flatMap(linesIn)).not.toEqual([]);
  });
});
