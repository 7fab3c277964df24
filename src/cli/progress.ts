import { Presets, SingleBar } from "cli-progress";
import type { Translate } from "../core/translate";
import type { Io } from "./io";

/** Fewer files than this are done before a bar is seen. */
const MANY = 5;

/** A progress bar on a terminal when there are many files; nothing otherwise. */
export function progress(
  total: number,
  translate: Translate,
  io: Io,
): { readonly step: () => void; readonly stop: () => void } {
  if (!io.terminal || total < MANY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: `${translate("cli.progress")} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
