import { existsSync } from "node:fs";
import type { Translate } from "../core/translate";
import { hasSignature, sameParts } from "../xlsx";
import { Failure, failureOf, sentenceOf } from "./failure";
import { assertFree, assertOutput, assertWritable, isSameFile, outputPath } from "./files";
import { FAILED, OK, told, type Io } from "./io";
import type { Found } from "./walk";
import { replaceFile, writeFile } from "./write";

/** Where a command that changes files writes to. */
export interface Destination {
  readonly output?: string;
  readonly inPlace: boolean;
  readonly force: boolean;
}

/** A file to be changed and where the result goes. */
export interface Target {
  readonly path: string;
  readonly target: string;
}

/** Runs a change of files one by one; one that fails does not stop the others. */
export function changeFiles(
  found: readonly Found[],
  destination: Destination,
  translate: Translate,
  io: Io,
  change: (file: Target) => void,
): number {
  let status = OK;
  const fail = (error: unknown, path: string): void => {
    io.err(told(sentenceOf(failureOf(error, path), translate)));
    status = FAILED;
  };
  for (const { path, target, failure } of withTargets(found, destination))
    try {
      if (failure) throw failure;
      change({ path, target });
    } catch (error) {
      fail(error, path);
    }
  return status;
}

/** Each file with its target; two files that would be written to one place are both refused, before anything is written. */
function withTargets(
  found: readonly Found[],
  { output, inPlace }: Destination,
): (Target & { readonly failure?: Failure })[] {
  const files = found.map(({ path, failure }) => {
    if (failure || inPlace || output === undefined) return { path, target: path, ...(failure && { failure }) };
    try {
      return { path, target: outputPath(output, path, found.length > 1) };
    } catch (error) {
      return { path, target: path, failure: failureOf(error, output) };
    }
  });
  return files.map((file, i) => {
    const twin = files.find(
      (other, j) => i !== j && !file.failure && !other.failure && isSameFile(other.target, file.target),
    );
    return twin
      ? { ...file, failure: new Failure("same-output", { path: file.path, other: twin.path, target: file.target }) }
      : file;
  });
}

/** Refuses a target that must not be written, before any work is done for it. */
export function assertTarget({ path, target }: Target, { force }: Destination): void {
  if (!isSameFile(path, target)) {
    assertOutput(target);
    if (!existsSync(target)) return;
    assertFree(target, force);
  }
  assertWritable(target);
}

/** Writes the changed file; over the original only where something has changed, and with a copy of the old one beside it. */
export function saveChange(
  { path, target }: Target,
  before: Uint8Array,
  after: Uint8Array,
  translate: Translate,
  io: Io,
): void {
  const sayLost = (): void => {
    if (before !== after && hasSignature(after)) io.out(told(`  ${translate("cli.signature-lost")}`));
  };
  if (!isSameFile(path, target)) {
    writeFile(target, after);
    io.out(told(`  ${translate("cli.written", { path: target })}`));
    sayLost();
  } else if (sameParts(before, after)) io.out(told(`  ${translate("cli.unchanged")}`));
  else {
    const copy = replaceFile(path, before, after);
    io.out(told(`  ${translate("cli.in-place", { copy })}`));
    sayLost();
  }
}
