const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

/**
 * Most that the pane may weigh, compressed: what it loads before its first screen, and that with all that it may load later,
 * the tab that makes templates and its library of indicators among it.
 */
const LIMITS = { first: 155_000, all: 726_000 };

/** The pane loads one of them before its first screen: the few words of that. */
const LANGUAGES = ["zh-CN-first", "en-US-first"];

/** Prints what the pane weighs after a build, and fails the build above a limit. */
class Weigh {
  apply(compiler) {
    compiler.hooks.done.tap("Weigh", ({ compilation }) => {
      const weigh = (files) =>
        files
          .filter((file) => file.endsWith(".js"))
          .map((file) => gzipSync(readFileSync(join(compiler.outputPath, file))).length);
      const sum = (weights) => weights.reduce((total, weight) => total + weight, 0);
      const pane = compilation.entrypoints.get("taskpane");
      const languages = LANGUAGES.flatMap((name) => [...compilation.namedChunks.get(name).files]);
      const first = sum(weigh(pane.getFiles())) + Math.max(...weigh(languages));
      const all = sum(weigh([...filesFrom(pane)]));
      const text =
        `任务窗格压缩后：首屏 ${kB(first)}（上限 ${kB(LIMITS.first)}），全部 ${kB(all)}（上限 ${kB(LIMITS.all)}）` +
        ` / pane compressed: first screen (limit), all (limit)`;
      if (first > LIMITS.first || all > LIMITS.all) compilation.errors.push(new Error(text));
      else if (compiler.options.mode === "production") console.log(text);
    });
  }
}

/** The files of a group of chunks, and of all groups that it may load later. */
function filesFrom(group, seen = new Set()) {
  if (seen.has(group)) return new Set();
  seen.add(group);
  const later = [...group.childrenIterable].flatMap((child) => [...filesFrom(child, seen)]);
  return new Set([...group.getFiles(), ...later]);
}

const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;

module.exports = { Weigh };
