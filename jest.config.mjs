/** Packages that come as ES modules only, of Univer (src/host) and the parser kit (src/core/rule); Jest must translate them. */
const esModules = [
  "collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex",
  "kdbush|quickselect|rbush|nanoid|lodash-es|chevrotain|@chevrotain",
].join("|");

/** Milliseconds for any one thing that a test waits for; no test has another bound (test/support/patience.ts). */
const PATIENCE = 120_000;

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // The parser kit's parts offer themselves to imports only.
  moduleNameMapper: { "^@chevrotain/([^/]+)$": "<rootDir>/node_modules/@chevrotain/$1/lib/src/api.js" },
  maxWorkers: "100%",
  globals: { PATIENCE },
  // What is waited for fails first, and says what it was.
  testTimeout: 2 * PATIENCE,
  roots: ["<rootDir>/test", "<rootDir>/src"],
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  transform: {
    "^.+\\.[jt]sx?$": [
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
    "\\.md$": "<rootDir>/test/support/page.cjs",
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})/)`],
  collectCoverageFrom: ["src/**/*.{ts,tsx}", "!src/**/main.{ts,tsx}"],
  coverageReporters: ["text-summary"],
  coverageThreshold: { "./src/core/": { lines: 95 } },
};
