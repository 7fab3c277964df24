/** Who may import whom (docs/architecture.md). */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: `^src/(${[from, ...allowed].join("|")})(/|\\.)` },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-circular-folders",
      severity: "error",
      comment: "Two folders that import each other are one: what both need goes below them.",
      scope: "folder",
      from: {},
      to: { circular: true },
    },
    only("core-imports-core-only", "core", []),
    only("xlsx-imports-core", "xlsx", ["core"]),
    only("excel-imports-core", "excel", ["core"]),
    only("host-imports-core-and-xlsx", "host", ["core", "xlsx"]),
    only("cli-imports-core-xlsx-locales", "cli", ["core", "xlsx", "locales", "version"]),
    only("session-imports-core-and-excel", "session", ["core", "excel"]),
    only("taskpane-imports-session-and-below", "taskpane", ["session", "core", "excel", "locales", "version", "xlsx"]),
    {
      name: "the-pane-reads-files-to-compare-only",
      severity: "error",
      comment:
        "The open workbook is Excel's to read; another one that is compared with it comes as a file, in a chunk of its own.",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/model/compare/read-file" },
      to: { path: "^src/xlsx/" },
    },
    {
      name: "the-pane-flows-one-way",
      severity: "error",
      comment: "What the pane works out (model) knows nothing of what it does (store) or of how it is drawn (views).",
      from: { path: "^src/taskpane/model/" },
      to: { path: "^src/taskpane/(?!model/)|node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "the-store-draws-nothing",
      severity: "error",
      from: { path: "^src/taskpane/store/" },
      to: { path: "^src/taskpane/(views|parts)/|node_modules/(react|react-dom|@fluentui)/" },
    },
    only("commands-imports-session-and-below", "commands", ["session", "core", "excel", "locales"]),
    only("functions-import-core-and-excel", "functions", ["core", "excel", "locales"]),
    only("workbench-imports-the-host", "workbench", ["host", "xlsx", "core", "locales"]),
    {
      name: "words-are-data",
      severity: "error",
      comment: "What a word means is said below everything that reads it.",
      from: { path: "^src/core/words/" },
      to: { path: "^src/", pathNot: "^src/core/(words/|memo\\.)" },
    },
    {
      name: "the-middle-flows-one-way",
      severity: "error",
      comment: "recognise → table → score → check → edit, report: nobody looks back at how a table was recognised.",
      from: { path: "^src/core/(sheet|quantity|decisions|policy|table|score|check|edit|make|paper|report)/" },
      to: { path: "^src/core/recognise/" },
    },
    {
      name: "decisions-stand-below",
      severity: "error",
      comment: "Whatever is decided by people is known to all of the middle, so it knows none of it.",
      from: { path: "^src/core/decisions/" },
      to: { path: "^src/core/", pathNot: "^src/core/((decisions|table|sheet|words)/|memo)" },
    },
    {
      name: "the-front-door-is-last",
      severity: "error",
      comment: "core/audit puts the middle together; only what speaks of its result looks at it.",
      from: { path: "^src/core/", pathNot: "^src/core/((edit|report|compare)/|questions)" },
      to: { path: "^src/core/audit" },
    },
    {
      name: "the-middle-knows-no-storage",
      severity: "error",
      comment: "How decisions are kept in a workbook is for the doors that read and write it.",
      from: { path: "^src/core/", pathNot: "^src/core/state/" },
      to: { path: "^src/core/state/" },
    },
    {
      name: "recognition-knows-no-scores",
      severity: "error",
      from: { path: "^src/core/(recognise|table|score)/" },
      to: { path: "^src/core/(check|edit|make|paper|report)/" },
    },
    {
      name: "core-has-few-packages",
      severity: "error",
      comment:
        "The middle is pure: decimal.js, the parser kit and the schema library, nothing of Node, the DOM or Office.",
      from: { path: "^src/core/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(decimal\\.js|chevrotain|zod|@types/sarif)/",
      },
    },
    {
      name: "xlsx-runs-in-the-browser",
      severity: "error",
      from: { path: "^src/xlsx/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "source-does-not-import-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/" },
    },
    {
      name: "no-dev-dependencies-in-source",
      severity: "error",
      comment: "The host is for tests and the workbench page; what users install does without Univer.",
      from: { path: "^src/", pathNot: "^src/(host|workbench)/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};
