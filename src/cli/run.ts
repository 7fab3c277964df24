import { CommanderError } from "commander";
import { translator } from "../locales/cli";
import type { Language } from "../locales/translator";
import { Failure, failureOf, sentenceOf } from "./failure";
import { FAILED, OK, told, type Io } from "./io";
import { createProgram } from "./program";

/** Runs the command line and gives the exit status. Never throws: whatever goes wrong is put into a sentence. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const language = languageOf(args);
  const translate = translator(language);
  let status = OK;
  const program = createProgram({ language, translate }, io, (result) => (status = result));
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return OK;
    const failure = error instanceof CommanderError ? usageFailure(error) : failureOf(error);
    io.err(told(sentenceOf(failure, translate)));
    return FAILED;
  }
}

/** Why what was to be printed did not get out, on a line. */
export function outputSentence(error: unknown, args: readonly string[]): string {
  const translate = translator(languageOf(args));
  return told(sentenceOf(failureOf(error, translate("cli.standard-output")), translate));
}

/** Read before anything else, so that mistakes in the arguments are told in the right language too. */
function languageOf(args: readonly string[]): Language {
  const given =
    args.find((_, i) => args[i - 1] === "--lang") ?? args.find((arg) => arg.startsWith("--lang="))?.slice(7) ?? "";
  return given === "en" ? "en-US" : "zh-CN";
}

function usageFailure({ code, message }: CommanderError): Failure {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? "";
  const known = [
    "commander.unknownOption",
    "commander.unknownCommand",
    "commander.missingArgument",
    "commander.optionMissingArgument",
    "commander.invalidArgument",
    "commander.excessArguments",
    "commander.help",
  ];
  return new Failure(known.includes(code) ? `usage.${code.slice("commander.".length)}` : "usage.other", {
    text: quoted,
    detail: message,
  });
}
