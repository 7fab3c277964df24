#!/usr/bin/env node
// The README's first command: audit and score on the samples, both results shown.
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const out = mkdtempSync(join(tmpdir(), "jiheng-"));
const jiheng = (...args) => {
  console.log(`\n$ jiheng ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, ["dist/cli.js", ...args], { stdio: "inherit" });
  return status;
};

// 1: the sample has mistakes, as it should.
const audited = jiheng("audit", "samples");
const scored = jiheng("score", "samples/self-evaluation.xlsx", "-o", join(out, "self-evaluation.xlsx"));
process.exitCode = audited === 1 && scored === 0 ? 0 : 1;
