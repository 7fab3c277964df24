import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";

export const samples = join(__dirname, "../../samples");

export const folder = (): string => mkdtempSync(join(tmpdir(), "jiheng-test-"));

interface Printed {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and collects what it prints. */
export const jiheng = (...args: string[]): Promise<Printed> => jihengReading("", ...args);

/** The same, with a text on standard input. */
export async function jihengReading(input: string, ...args: string[]): Promise<Printed> {
  let out = "",
    err = "";
  const status = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    read: () => Promise.resolve(input),
    terminal: false,
    colours: false,
  });
  return { status, out, err };
}
