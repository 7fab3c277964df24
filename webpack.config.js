const { readdirSync } = require("node:fs");
const path = require("node:path");
const { BannerPlugin } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const FunctionsPlugin = require("custom-functions-metadata-plugin");
const { withFunctions } = require("./scripts/functions-manifest.cjs");
const { ADDRESS, addressOf, manifestFor, officeFor, runtimeFor } = require("./scripts/hosting.cjs");
const { Notices } = require("./scripts/notices.cjs");
const { Pack } = require("./scripts/pack.cjs");
const { checkPage, htmlOf } = require("./scripts/check-page.cjs");
const { Weigh } = require("./scripts/weigh.cjs");
const { swcMinify, MinimizerPlugin } = minimizer();

/** Texts of pages that have no script of their own to ask for them: in every language, one below the other. */
const inEveryLanguage = (pick) =>
  ["zh-CN", "en-US"].map((language) => ({ language, ...pick(require(`./src/locales/${language}/commands.json`)) }));

const dist = (...parts) => path.resolve(__dirname, "dist", ...parts);
const swc = (target, react) => ({
  loader: "swc-loader",
  options: {
    jsc: {
      target,
      parser: { syntax: "typescript", tsx: true },
      ...(react && { transform: { react: { runtime: "automatic" } } }),
    },
  },
});

/** One cache for each bundle, by whatever command it is built; webpack would name it by the bundle's place among the others. */
const cacheOf = (name) => ({ type: "filesystem", name, buildDependencies: { config: [__filename] } });

const common = {
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  performance: false,
  stats: "errors-warnings",
};

/** The command line, one file that runs on Node 20 and later with nothing beside it. */
const cli = {
  ...common,
  name: "cli",
  target: "node20",
  entry: { cli: "./src/cli/main.ts", bench: "./bench/main.ts", fuzz: "./bench/fuzz/main.ts", learn: "./learn/main.ts" },
  output: {
    path: dist(),
    filename: "[name].js",
    chunkFilename: "cli-[name].js",
    clean: { keep: /^(addin|workbench)\// },
  },
  module: { rules: [{ test: /\.tsx?$/, use: swc("es2022", false), sideEffects: false }] },
  optimization: {
    // Most of what starting costs is reading the program; what is for developers alone keeps its names.
    minimizer: [new MinimizerPlugin({ test: /^cli\b/, minify: swcMinify, extractComments: false })],
  },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    new Notices(),
    new Pack("cli"),
  ],
};

/** The add-in: the task pane, the functions behind the ribbon's buttons, what they show, and the custom functions. */
const addin = ({ office = "local", address = ADDRESS, functions }) => {
  const script = officeFor(office);
  addressOf(address);
  const manifest = withFunctions(functions);
  const old = inEveryLanguage(({ commands }) => ({ text: commands["old-webview"] }));
  const page = (name, title, { office, origin } = script) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: "./src/page.ejs",
      chunks: [name],
      inject: "body",
      scriptLoading: "defer",
      minify: false,
      title,
      templateParameters: { office, origin, title, old },
    });
  return {
    ...common,
    name: "addin",
    target: ["web", "es2020"],
    entry: {
      // What other doors use too is built for the pane apart, so that webpack can join it with the pane's own modules.
      taskpane: { import: "./src/taskpane/main.tsx", layer: "taskpane" },
      commands: "./src/commands/main.ts",
      message: "./src/commands/message.ts",
      functions: "./src/functions/main.ts",
    },
    experiments: { layers: true },
    // The parts of the parser kit bring the same version of lodash each for itself.
    resolve: { ...common.resolve, alias: { "lodash-es": folderOf("lodash-es", "chevrotain") } },
    output: { path: dist("addin"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
    module: {
      rules: [
        // Nothing happens by loading a module of ours, so a door takes along only what it calls.
        { test: /\.tsx?$/, use: swc("es2020", true), sideEffects: false },
      ],
    },
    optimization: {
      // All files are served together, so that names need not stay as they were: they are the shortest.
      moduleIds: "size",
      mangleExports: "size",
      minimizer: [
        new MinimizerPlugin({
          minify: swcMinify,
          extractComments: false,
          minimizerOptions: { ecma: 2020, compress: { passes: 3, ecma: 2020 }, mangle: true },
        }),
      ],
    },
    plugins: [
      page("taskpane", "绩衡 JiHeng"),
      page("commands", "绩衡 JiHeng"),
      page("message", "绩衡 JiHeng"),
      page("functions", "绩衡 JiHeng", runtimeFor(office)),
      new FunctionsPlugin({ input: "./src/functions/main.ts", output: "functions.json" }),
      new HtmlPlugin({
        filename: "help.html",
        template: "./src/help.ejs",
        inject: false,
        minify: false,
        templateParameters: { texts: inEveryLanguage(({ commands }) => commands.help) },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          // What the pane offers to those who have no table yet.
          { from: "samples/self-evaluation.xlsx", to: "samples/[name][ext]" },
          // Written for browsers that the minimizer does not know any more.
          { from: "src/old-webview.js", to: "[name][ext]", info: { minimized: true } },
          { from: "manifest.xml", transform: (content) => manifestFor(manifest(String(content)), address) },
          // Pages that the pane shows when they are wanted.
          ...["rules", "guide-author"].flatMap((name) =>
            [
              ["zh-CN", ""],
              ["en-US", ".en"],
            ].map(([language, ending]) => ({
              from: `docs/${name}${ending}.md`,
              to: `help/${name}.${language}.html`,
              transform: (content) => htmlOf(String(content)),
              info: { minimized: true },
            })),
          ),
          ...["zh-CN", "en-US"].map((language) => ({
            from: "docs/checks/*.md",
            to: `help/checks/[name].${language}.html`,
            globOptions: { ignore: ["**/README.md"] },
            transform: (content) => checkPage(String(content), language),
            info: { minimized: true },
          })),
          ...(office === "local" ? officeFiles() : []),
        ],
      }),
      new Notices({ also: ["@microsoft/office-js"] }),
      new Weigh(),
    ],
    cache: cacheOf("addin"),
  };
};

/** The files of Office.js that an add-in for Excel loads: the loader, Excel's script for each platform, Chinese and English texts. */
function officeFiles() {
  const from = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const files = [
    { context: from, from: "office.js", to: "office/" },
    { context: from, from: "o15apptofilemappingtable.js", to: "office/" },
    { context: from, from: "custom-functions-runtime.js", to: "office/" },
    { context: from, from: "excel-*16*.js", to: "office/", globOptions: { ignore: ["**/*.debug.js"] } },
    { context: from, from: "ariatelemetry/**", to: "office/" },
    { context: from, from: "{zh-cn,zh-tw,en-us}/**", to: "office/", globOptions: { ignore: ["**/*.debug.js"] } },
    { from: path.join(from, "../LICENSE.md"), to: "office/LICENSE.md" },
  ];
  // They are minified already, and stay Microsoft's to the byte.
  return files.map((pattern) => ({ ...pattern, info: { minimized: true } }));
}

/** The page with a spreadsheet grid beside the add-in; the only bundle with Univer in it. */
const workbench = {
  ...common,
  name: "workbench",
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/main.ts" },
  output: { path: dist("workbench"), filename: "[name].js", assetModuleFilename: "files/[name][ext]", clean: true },
  module: {
    rules: [
      { test: /\.tsx?$/, use: swc("es2022", true) },
      // Every browser that runs this page reads woff2, so the fonts' older form is left out.
      {
        test: /\.css$/,
        use: [
          CssPlugin.loader,
          { loader: "css-loader", options: { url: { filter: (url) => !url.endsWith(".woff") } } },
        ],
      },
      { test: /\.(woff2?|ttf)$/, type: "asset/resource" },
    ],
  },
  optimization: { minimizer: [new MinimizerPlugin({ minify: swcMinify, extractComments: false })] },
  plugins: [
    new HtmlPlugin({
      filename: "index.html",
      template: "./src/workbench/index.ejs",
      minify: false,
      templateParameters: { samples: readdirSync("samples").filter((name) => name.endsWith(".xlsx")) },
    }),
    new CssPlugin(),
    new Notices({ also: ["@microsoft/office-js", "@fontsource/noto-sans-sc"] }),
    new CopyPlugin({
      patterns: [
        { from: "samples/*.xlsx", to: "samples/[name][ext]" },
        { from: "src/workbench/office.js", to: "office/office.js" },
        { from: "src/workbench/ready.js", to: "office/ready.js" },
        {
          from: require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"),
          to: "office/excel-web-16.00.js",
          info: { minimized: true },
        },
      ],
    }),
  ],
  cache: cacheOf("workbench"),
};

/** The folder of a package as another one finds it. */
const folderOf = (name, user) => path.dirname(require.resolve(name, { paths: [require.resolve(user)] }));

/** webpack 5.112 brings its minimizer under this name. */
function minimizer() {
  const plugin = require("minimizer-webpack-plugin");
  return { MinimizerPlugin: plugin, swcMinify: plugin.swcMinify };
}

module.exports = (env = {}) => [cli, addin(env), workbench];
