import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createProgram } from "../../src/cli/program";
import { translator } from "../../src/locales/cli";

// What an office copies out of the papers has to run: its commands and their options are those of the program.

const io = { out: () => undefined, err: () => undefined, read: () => Promise.resolve(""), terminal: false, colours: false };
const program = createProgram({ language: "zh-CN", translate: translator("zh-CN") }, io, () => undefined);

/** Options by the command that takes them, or one of its own commands (template new). */
const OPTIONS = new Map(
  program.commands.map((command) => [
    command.name(),
    new Set(
      [command, ...command.commands]
        .flatMap(({ options }) => options)
        .flatMap(({ long, short }) => [long, short].filter((each) => each !== undefined)),
    ),
  ]),
);

interface Example {
  readonly line: string;
  readonly command: string;
  readonly options: readonly string[];
}

/** The commands of a text: jiheng audit …, node …/cli.js audit …, also within a line of another program. */
const examplesIn = (text: string): readonly Example[] =>
  [...text.matchAll(/(?:jiheng|cli\.js) ([a-z]+)\b([^`\n#]*)/g)].map(([line, command, rest]) => ({
    line: line!,
    command: command!,
    options: [...rest!.matchAll(/(?:^|\s)(--?[a-z][a-z-]*)/g)].map(([, option]) => option!),
  }));

describe.each(["README.md", "docs/guide.md", "docs/deployment.md", "docs/policies.md"])("%s", (file) => {
  const examples = examplesIn(readFileSync(join(__dirname, "../..", file), "utf8"));

  test("shows commands", () => expect(examples.length).toBeGreaterThan(1));

  test.each(examples)("$line", ({ command, options }) => {
    expect([...OPTIONS.keys()]).toContain(command);
    expect(options.filter((option) => !OPTIONS.get(command)!.has(option))).toEqual([]);
  });
});
