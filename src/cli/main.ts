import { text } from "node:stream/consumers";
import { isMainThread } from "node:worker_threads";
import { FAILED } from "./io";
import { outputSentence, run } from "./run";

/** Text goes out in one piece and in order. */
const write =
  (stream: NodeJS.WriteStream) =>
  (text: string): void =>
    void stream.write(text);

function main(): void {
  // A reader that closes the pipe early (head) is no error; a full disk is.
  const args = process.argv.slice(2);
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      process.stderr.write(outputSentence(error, args));
      process.exit(FAILED);
    });
  void run(args, {
    out: write(process.stdout),
    err: write(process.stderr),
    read: () => text(process.stdin),
    terminal: process.stderr.isTTY,
    colours: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    worker: __filename,
  }).then((status) => (process.exitCode = status));
}

// The program is one file, so its threads run the same.
if (isMainThread) main();
else void import("./worker").then(({ serve }) => serve());
