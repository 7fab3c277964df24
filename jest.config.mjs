/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/src"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
  },
  collectCoverageFrom: ["src/**/*.ts", "!src/cli/main.ts"],
  coverageReporters: ["text-summary"],
  coverageThreshold: { "./src/core/": { lines: 95 } },
};
