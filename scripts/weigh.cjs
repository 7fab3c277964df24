const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");

/** Most that the pane may weigh, with everything it loads later, compressed. */
const LIMIT = 500_000;

/** Bundles of the add-in's folder that the pane never loads. */
const OTHERS = new Set(["commands.js", "message.js", "old-webview.js"]);

/** Prints what the pane weighs after a build, and fails the build above the limit. */
class Weigh {
  apply(compiler) {
    compiler.hooks.done.tap("Weigh", ({ compilation }) => {
      const folder = compiler.outputPath;
      const files = readdirSync(folder).filter((file) => file.endsWith(".js") && !OTHERS.has(file));
      const weight = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
      const text = `任务窗格压缩后 ${Math.round(weight / 1000)} kB，上限 ${LIMIT / 1000} kB / pane compressed, limit`;
      if (weight > LIMIT) compilation.errors.push(new Error(text));
      else if (compiler.options.mode === "production") console.log(text);
    });
  }
}

module.exports = { Weigh };
