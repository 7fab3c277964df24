const path = require("node:path");
const { BannerPlugin } = require("webpack");

/** The command line, one file that runs on Node 20 and later with nothing beside it. */
const cli = {
  name: "cli",
  target: "node20",
  entry: { cli: "./src/cli/main.ts", bench: "./bench/main.ts" },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } } },
    ],
  },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  performance: false,
  stats: "errors-warnings",
};

module.exports = [cli];
