import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { line } from "./line";
import { middle } from "./middle";

const RUNS = 15;

/** Loaded into each process first: says at its end what it has taken. */
const REPORT = `process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(String((user + system) / 1000));
});`;

/** CPU time of starting the program against that of starting Node alone, in pairs: what others do on the machine is in both. */
export function start(): void {
  const folder = mkdtempSync(join(tmpdir(), "jiheng-start-"));
  const report = join(folder, "report.cjs");
  writeFileSync(report, REPORT);
  const time = (...args: string[]): number =>
    Number(spawnSync(process.execPath, ["--require", report, ...args], { encoding: "utf8" }).stderr);
  const program = join(__dirname, "cli.js");
  const pairs = Array.from({ length: RUNS }, () => ({ alone: time("-e", "0"), ours: time(program, "--version") }));
  rmSync(folder, { recursive: true });
  const [alone, ours, ratio] = [
    middle(pairs.map(({ alone }) => alone)),
    middle(pairs.map(({ ours }) => ours)),
    middle(pairs.map(({ alone, ours }) => ours / alone)),
  ];
  line(
    "node -e 0 → jiheng --version (goal ≤ 2×)",
    `${alone.toFixed(0)} ms → ${ours.toFixed(0)} ms CPU, ${ratio.toFixed(2)}×`,
  );
}
