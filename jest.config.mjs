/** Packages of Univer (src/host) and the parser kit (src/core/rule) that come as ES modules only; Jest must translate them. */
const esModules = [
  "collapse-white-space|n-gram|trigram-utils|franc-min",
  "kdbush|quickselect|rbush|nanoid|chevrotain",
].join("|");

/** Milliseconds for any one thing that a test waits for; no test has another bound (test/support/patience.ts). */
const PATIENCE = 120_000;

/** What all suites have in common. */
const common = {
  testEnvironment: "node",
  // Each in one file: as modules they are 2,700, which every suite that comes to them would load anew.
  moduleNameMapper: {
    "^chevrotain$": "<rootDir>/node_modules/chevrotain/lib/chevrotain.mjs",
    "^lodash-es$": "<rootDir>/node_modules/lodash/lodash.js",
    "^cjk-regex$": "<rootDir>/test/support/cjk.cjs",
  },
  globals: { PATIENCE },
  roots: ["<rootDir>/test", "<rootDir>/src"],
  transform: {
    "^.+\\.m?[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})/)`],
};

/** The suites that say of src/core, case by case, what it has to do. */
const cases = "/test/core/(?:(?!properties)[^.])*\\.test\\.ts$";

/** @type {import("jest").Config} */
export default {
  maxWorkers: "100%",
  // What is waited for fails first, and says what it was.
  testTimeout: 2 * PATIENCE,
  // Counting lines makes a suite up to twice as slow. Those of src/core are counted, where its own cases run.
  projects: [
    { ...common, displayName: "cases", testRegex: [cases] },
    {
      ...common,
      displayName: "all else",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: [cases],
      coveragePathIgnorePatterns: ["."],
    },
  ],
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageReporters: ["text-summary"],
  coverageThreshold: { "./src/core/": { lines: 95 } },
};
