/** Packages that come as ES modules only, on which Univer (src/host) depends; Jest must translate them. */
const esModules = [
  "collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex",
  "kdbush|quickselect|rbush|nanoid|lodash-es",
].join("|");

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/src"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})/)`],
  collectCoverageFrom: ["src/**/*.ts", "!src/cli/main.ts"],
  coverageReporters: ["text-summary"],
  coverageThreshold: { "./src/core/": { lines: 95 } },
};
