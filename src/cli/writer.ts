import { createCommon } from "../core/check/across/common";
import type { Compared } from "../core/check/across/compared";
import { reportAcross, type AcrossReport } from "../core/report/across";
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
import { printAcross, printSums } from "./print";
import { linesIn, openSpools, type Spool } from "./spool";

/** Takes the parts of a run in order and writes its reports at the end. Meanwhile only digests are held; texts and tables wait on disk. */
export interface Writer {
  readonly add: (part: FileResult) => void;
  /** Writes everything and gives what the run has come to. `known`: what is known already of what the files say of each other. */
  readonly finish: (known?: readonly AcrossReport[]) => Finished;
  /** Takes away what was put aside; to be called in any case. */
  readonly close: () => void;
}

/** What a run has come to. */
export interface Finished {
  readonly digests: readonly Digest[];
  readonly across: readonly AcrossReport[];
}

/** The forms in which the parts of a run are wanted: the terminal gets its own, unless a report goes there. */
export const wantedFor = (outputs: Outputs, { colours }: Io): Wanted => ({
  formats: formatsOf(outputs),
  printed: !toStandardOutput(outputs),
  colours,
});

export function createWriter(outputs: Outputs, run: Run, io: Io): Writer {
  const formats = formatsOf(outputs);
  const { spools, close } = openSpools([...formats, "printed", "compared"]);
  const [printed, compared] = spools.slice(-2) as [Spool, Spool];
  const digests: Digest[] = [];
  const common = createCommon();
  return {
    add: (part) => {
      digests.push(part.digest);
      for (const table of part.compared) {
        common.add(table);
        compared.add(JSON.stringify(table), "\n");
      }
      formats.forEach((id, i) => spools[i]!.add(part.texts[id] ?? "", FORMATS[id].separator));
      printed.add(part.printed);
    },
    finish: (known = []) => {
      const tables = Array.from(linesIn(compared), (line) => common.kept(JSON.parse(line) as Compared));
      const across = [...known, ...reportAcross(tables, run.translate)];
      if (!toStandardOutput(outputs)) {
        const { translate } = run;
        io.out(told(translate("cli.policy", { name: chosenPolicy(run, translate) }), ""));
        print(printed.chunks(), io);
        if (across.length > 0) io.out(printAcross(across, translate, io.colours));
        io.out(printSums(sumsOf(digests), translate));
      }
      formats.forEach((id, i) => {
        const chunks = framed(FORMATS[id].frame(digests, { ...run, across }), spools[i]!);
        if (outputs[id] === "-") print(chunks, io);
        else writeFile(outputs[id]!, chunks);
      });
      if (outputs.summary !== undefined)
        writeFile(outputs.summary, [createWorkbook([drawnData(summarySheet(digests, run.translate))])]);
      if (!toStandardOutput(outputs))
        for (const path of pathsOf(outputs)) io.out(told(run.translate("cli.report-written", { path })));
      return { digests, across };
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
