import fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run";

/** The file system as the command line uses it: what is put into it here is what it gets. */
export { fs };

export const samples = join(__dirname, "../../samples");

export const folder = (): string => fs.mkdtempSync(join(tmpdir(), "jiheng-test-"));

/** A sample workbook at a place of its own; gives its path. */
export function place(root: string, name: string, sample = "self-evaluation.xlsx"): string {
  const path = join(root, name);
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.copyFileSync(join(samples, sample), path);
  return path;
}

type Call =
  "openSync" | "closeSync" | "writeFileSync" | "fsyncSync" | "chmodSync" | "copyFileSync" | "renameSync" | "accessSync";

/** Makes a call of the file system fail once it has gone well a number of times; one that makes a file leaves a piece of it. */
export function failing(name: Call, code: string, after = 0): void {
  const real = fs[name] as (...args: unknown[]) => unknown;
  const write = fs.writeFileSync;
  let left = after;
  jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
    left -= 1;
    if (left >= 0) return real(...args);
    if (name === "closeSync") real(...args);
    if (name === "copyFileSync") write(String(args[1]), "half");
    throw Object.assign(new Error(code), { code, syscall: name });
  }) as never);
}

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
