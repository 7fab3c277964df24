import { run } from "./run";

/** Text goes out in one piece and in order; a reader that closes early (head) is no error. */
const write =
  (stream: NodeJS.WriteStream) =>
  (text: string): void =>
    void stream.write(text);

for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

void run(process.argv.slice(2), {
  out: write(process.stdout),
  err: write(process.stderr),
  terminal: process.stderr.isTTY,
  colours: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
}).then((status) => (process.exitCode = status));
