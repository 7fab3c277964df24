import { execFile } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, samples } from "./support";

// The program as it is installed: one file, which its threads run, too.
const program = join(__dirname, "../../dist/cli.js");

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const runAt = (file: string, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err });
    });
  });

const run = (...args: string[]): Promise<Ran> => runAt(program, ...args);

test("the program runs with nothing beside it, on threads too", async () => {
  if (!existsSync(program)) throw new Error('run "npm run build" first');
  const root = folder();
  const copy = join(root, "绩衡 副本.js");
  copyFileSync(program, copy);
  for (const name of ["a.xlsx", "b.xlsx"]) copyFileSync(join(samples, "self-evaluation-clean.xlsx"), join(root, name));
  expect(await runAt(copy, "--version")).toMatchObject({ status: 0, err: "" });
  expect(await runAt(copy, "audit", root, "--jobs", "2")).toMatchObject({ status: 0, err: "" });
  expect(await runAt(copy, "rule", "每发现一处扣1分，扣完为止", "--weight", "3")).toMatchObject({ status: 0, err: "" });
  expect(await runAt(copy, "template", "list")).toMatchObject({ status: 0, err: "" });
});

test("any number of threads gives the same reports, in every form", async () => {
  if (!existsSync(program)) throw new Error('run "npm run build" first');
  const root = folder();
  for (let i = 0; i < 12; i += 1)
    copyFileSync(join(samples, `self-evaluation${i % 3 === 0 ? "-clean" : ""}.xlsx`), join(root, `${i}.xlsx`));
  writeFileSync(join(root, "5a.xlsx"), "no workbook");
  const outputs = ["json", "html", "sarif", "markdown"];
  const reports = async (...options: string[]): Promise<unknown> => {
    const out = folder();
    const {
      status,
      out: printed,
      err,
    } = await run(
      "audit",
      root,
      ...options,
      ...outputs.flatMap((id) => [`--${id}`, join(out, id)]),
      "--summary",
      join(out, "s.xlsx"),
    );
    const files = [...outputs, "s.xlsx"].map((id) => readFileSync(join(out, id)).toString("base64"));
    return { status, printed: printed.replaceAll(out, ""), err, files };
  };
  const one = await reports("--jobs", "1");
  expect(one).toMatchObject({ status: 2, err: "" });
  expect(await reports("--jobs", "3")).toEqual(one);
  expect(await reports()).toEqual(one);
});
