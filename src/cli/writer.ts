import { chosenPolicy } from "../core/report/chosen-policy";
import { sumsOf, type Digest } from "../core/report/digest";
import type { Run } from "../core/report/format";
import { FORMATS } from "../core/report/formats";
import { summarySheet } from "../core/report/summary";
import { createWorkbook, drawnData } from "../xlsx";
import { writeFile } from "./write";
import { told, type Io } from "./io";
import { formatsOf, pathsOf, toStandardOutput, type Outputs } from "./outputs";
import type { FileResult, Wanted } from "./part";
import { printSums } from "./print";
import { openSpools, type Spool } from "./spool";

/** Takes the parts of a run in order and writes its reports at the end. Meanwhile only digests are held; texts wait on disk. */
export interface Writer {
  readonly add: (part: FileResult) => void;
  /** Writes everything and gives the digests of the run. */
  readonly finish: () => readonly Digest[];
  /** Takes away what was put aside; to be called in any case. */
  readonly close: () => void;
}

/** The forms in which the parts of a run are wanted: the terminal gets its own, unless a report goes there. */
export const wantedFor = (outputs: Outputs, { colours }: Io): Wanted => ({
  formats: formatsOf(outputs),
  printed: !toStandardOutput(outputs),
  colours,
});

export function createWriter(outputs: Outputs, run: Run, io: Io): Writer {
  const formats = formatsOf(outputs);
  const { spools, close } = openSpools([...formats, "printed"]);
  const printed = spools.at(-1)!;
  const digests: Digest[] = [];
  return {
    add: (part) => {
      digests.push(part.digest);
      formats.forEach((id, i) => spools[i]!.add(part.texts[id] ?? "", FORMATS[id].separator));
      printed.add(part.printed);
    },
    finish: () => {
      if (!toStandardOutput(outputs)) {
        const { translate } = run;
        io.out(told(translate("cli.policy", { name: chosenPolicy(run, translate) }), ""));
        print(printed.chunks(), io);
        io.out(printSums(sumsOf(digests), translate));
      }
      formats.forEach((id, i) => {
        const chunks = framed(FORMATS[id].frame(digests, run), spools[i]!);
        if (outputs[id] === "-") print(chunks, io);
        else writeFile(outputs[id]!, chunks);
      });
      if (outputs.summary !== undefined)
        writeFile(outputs.summary, [createWorkbook([drawnData(summarySheet(digests, run.translate))])]);
      if (!toStandardOutput(outputs))
        for (const path of pathsOf(outputs)) io.out(told(run.translate("cli.report-written", { path })));
      return digests;
    },
    close,
  };
}

function* framed([before, after]: readonly [string, string], spool: Spool): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(before);
  yield* spool.chunks();
  yield encoder.encode(after);
}

/** Chunks may end within a character; what is printed does not. */
function print(chunks: Iterable<Uint8Array>, io: Io): void {
  const decoder = new TextDecoder();
  for (const chunk of chunks) io.out(decoder.decode(chunk, { stream: true }));
}
