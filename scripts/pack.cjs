const { deflateRawSync } = require("node:zlib");
const { Compilation, WebpackError, sources } = require("webpack");

/** How webpack's program loads a file that stands beside it. */
const CALL = /\brequire\("\.\/"\s*\+/g;

/** Takes a part out of the comments of the file that runs, and runs it. */
function loadPart(name) {
  loadPart.file ??= require("node:fs").readFileSync(__filename, "latin1");
  const mark = `\n//part ${name} `;
  const at = loadPart.file.lastIndexOf(mark) + mark.length;
  const packed = Buffer.from(loadPart.file.slice(at, loadPart.file.indexOf("\n", at)), "base64");
  const code = `(function (exports, require) {${String(require("node:zlib").inflateRawSync(packed))}\n})`;
  const exports = {};
  new (require("node:vm").Script)(code, { filename: `${__filename}/${name}` }).runInThisContext()(exports, require);
  return exports;
}

/**
 * Keeps a program one file that runs with nothing beside it: what it loads later stands behind it in comments, packed, so that
 * starting it neither reads nor evaluates the rest.
 */
class Pack {
  constructor(entry) {
    this.entry = entry;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Pack", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: "Pack", stage }, (assets) => {
        const entry = compilation.entrypoints.get(this.entry);
        const file = `${this.entry}.js`;
        const program = String(assets[file].source());
        if (program.match(CALL)?.length !== 1)
          return compilation.errors.push(new WebpackError(`${file}: loads its parts in a way that Pack does not know`));
        const parts = [...entry.getEntrypointChunk().getAllAsyncChunks()].flatMap(({ files }) => [...files]);
        const comments = parts.map((name) => {
          const packed = deflateRawSync(assets[name].source(), { level: 9 });
          compilation.deleteAsset(name);
          return `//part ${name} ${packed.toString("base64")}\n`;
        });
        const start = program.replace(CALL, () => `${loadPart.name}(`);
        compilation.updateAsset(file, new sources.RawSource(`${start}\n${loadPart}\n${comments.join("")}`));
      });
    });
  }
}

module.exports = { Pack };
