import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

export const samples = join(__dirname, "../../samples");

export const folder = (): string => mkdtempSync(join(tmpdir(), "jiheng-test-"));

/** Runs the command line in this process and collects what it prints. */
export async function jiheng(
  ...args: string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  let out = "",
    err = "";
  const status = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    terminal: false,
    colours: false,
  });
  return { status, out, err };
}
