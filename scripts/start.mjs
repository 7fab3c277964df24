#!/usr/bin/env node
// npm start: builds what the workbench shows where its sources have changed, says so, and serves it. Options are those of serve.mjs.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "./serve.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** All that the bundles are made of; the lock file speaks for the packages. */
const SOURCES = [
  ...["src", "assets", "samples", "docs/checks", "scripts"],
  ...["manifest.xml", "package.json", "package-lock.json", "webpack.config.js"],
];
const BUNDLES = ["addin", "workbench"];
/** Stands in each bundle's folder, which every build empties: so it is there only after a build of ours. */
const STAMPS = BUNDLES.map((name) => join(ROOT, "dist", name, ".built-from"));

/** One hash of the names and contents of all sources. */
function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    if (statSync(join(ROOT, path)).isDirectory())
      for (const name of readdirSync(join(ROOT, path)).sort()) add(join(path, name));
    else hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  };
  SOURCES.forEach(add);
  return hash.digest("hex");
}

/** Builds add-in and workbench, with a bar that shows how far it is; resolves with webpack's account of it. */
async function build() {
  // Loaded here, for most starts need none of it.
  const [{ default: webpack }, { default: configurations }, { default: progress }] = await Promise.all([
    import("webpack"),
    import("../webpack.config.js"),
    import("cli-progress"),
  ]);
  const own = configurations().filter(({ name }) => BUNDLES.includes(name));
  const compiler = webpack(own.map((each) => ({ ...each, mode: "production" })));
  const bar = new progress.SingleBar({
    format: "  {bar} {percentage}% · {duration} s",
    hideCursor: true,
    clearOnComplete: true,
    // A log gets a line now and then.
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  });
  bar.start(100, 0);
  new webpack.ProgressPlugin((share) => bar.update(Math.floor(share * 100))).apply(compiler);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      bar.stop();
      // Closing is what writes webpack's cache.
      compiler.close((error) => (failure || error ? reject(failure ?? error) : resolve(stats)));
    });
  });
}

const made = fingerprint();
if (STAMPS.every((file) => existsSync(file) && readFileSync(file, "utf8") === made)) {
  console.log("上次构建以来没有改动。Nothing has changed since the last build.");
} else {
  console.log(
    "正在构建加载项和工作台：第一次一至两分钟，之后更快，没有改动就不再构建。\n" +
      "Building the add-in and the workbench: one or two minutes the first time, less later, nothing where nothing has changed.",
  );
  const start = performance.now();
  STAMPS.forEach((file) => rmSync(file, { force: true }));
  const stats = await build();
  if (stats.hasErrors()) {
    console.error(stats.toString("errors-only"));
    process.exit(1);
  }
  STAMPS.forEach((file) => writeFileSync(file, made));
  const seconds = String(Math.round((performance.now() - start) / 1000));
  console.log(`构建完成，用时 ${seconds} 秒。Built in ${seconds} s.`);
}
await main();
