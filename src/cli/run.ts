import { Command, CommanderError, Option } from "commander";
import { POLICY_IDS, policy } from "../core/policy/resolve";
import { translator } from "../locales/cli";
import type { Language } from "../locales/translator";
import type { Asked } from "./asked";
import { auditCommand, type AuditOptions, type Speech } from "./audit";
import { Failure, failureOf, sentenceOf } from "./failure";
import { FAILED, OK, told, type Io } from "./io";
import { diffCommand, type DiffOptions } from "./diff";
import { mergeCommand, type MergeOptions } from "./merge";
import { positive, shardOf, withOutputs } from "./options";
import { scoreCommand } from "./score";
import { ruleCommand, type RuleOptions } from "./rule";
import { unmarkCommand } from "./unmark";
import { version } from "../version";

/** Runs the command line and gives the exit status. Never throws: whatever goes wrong is put into a sentence. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const language = languageOf(args);
  const translate = translator(language);
  let status = OK;
  const program = build({ language, translate }, io, (result) => (status = result));
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

function build(speech: Speech, io: Io, done: (status: number) => void): Command {
  const t = speech.translate;
  const program = new Command("jiheng");
  const output = { writeOut: io.out, writeErr: () => undefined };
  const help = {
    styleTitle: (title: string) => t(`help.${title.replace(":", "").toLowerCase()}`),
    subcommandTerm: (command: Command) => `${command.name()} ${command.usage()}`,
    optionDescription: ({ description, argChoices, defaultValue }: Option) => {
      const choices = argChoices ? t("help.choices", { values: argChoices.join(", ") }) : "";
      return (
        description +
        choices +
        (typeof defaultValue === "string" || typeof defaultValue === "number"
          ? t("help.default", { value: String(defaultValue) })
          : "")
      );
    },
  };
  const language = (): Option =>
    new Option("--lang <LANGUAGE>", t("help.option.lang")).choices(["zh", "en"]).default("zh");
  const policyOption = (): Option =>
    new Option("--policy <ID>", t("help.option.policy", { ids: POLICY_IDS.join(", ") })).default("national");
  const failOn = (): Option =>
    new Option("--fail-on <LEVEL>", t("help.option.fail-on")).choices(["error", "warning", "never"]).default("error");
  const prepare = (command: Command): Command =>
    command.configureOutput(output).configureHelp(help).exitOverride().helpOption("-h, --help", t("help.option.help"));

  prepare(program)
    .usage(t("help.usage-root"))
    .description(t("help.about"))
    .version(version, "-V, --version", t("help.option.version"))
    .helpCommand(false)
    .addOption(language());
  program.allowExcessArguments(true).action(() => {
    if (program.args[0] !== undefined) throw new Failure("usage.unknownCommand", { text: program.args[0] });
    io.out(program.helpInformation());
    done(FAILED);
  });

  prepare(withOutputs(program.command("audit"), t))
    .description(t("help.audit"))
    .usage(t("help.usage-audit"))
    .argument("<FILE|FOLDER...>", t("help.files"))
    .addOption(policyOption())
    .addOption(failOn())
    .option("--jobs <N>", t("help.option.jobs"), positive)
    .option("--time-limit <SECONDS>", t("help.option.time-limit"), positive, 120)
    .option("--shard <I/N>", t("help.option.shard"), shardOf)
    .addOption(language())
    .action(async (files: string[], options: AuditOptions, command: Command) => {
      done(await auditCommand(files, askedOf(command), options, speech, io));
    });

  prepare(withOutputs(program.command("merge"), t))
    .description(t("help.merge"))
    .usage(t("help.usage-merge"))
    .argument("<REPORT.json...>", t("help.reports"))
    .addOption(failOn())
    .addOption(language())
    .action((reports: string[], options: MergeOptions) => {
      done(mergeCommand(reports, options, t, io));
    });

  prepare(program.command("diff"))
    .description(t("help.diff"))
    .usage(t("help.usage-diff"))
    .argument("<OLD>", t("help.old"))
    .argument("<NEW>", t("help.new"))
    .option("--json <FILE>", t("help.option.json"))
    .option("--markdown <FILE>", t("help.option.markdown"))
    .addOption(policyOption())
    .addOption(language())
    .action((before: string, after: string, options: DiffOptions, command: Command) => {
      done(diffCommand([before, after], askedOf(command), options, t, io));
    });

  prepare(program.command("score"))
    .description(t("help.score"))
    .usage(t("help.usage-score"))
    .argument("<FILE...>", t("help.files"))
    .option("-o, --output <OUT>", t("help.option.output"))
    .option("--in-place", t("help.option.in-place"), false)
    .option("--force", t("help.option.force"), false)
    .addOption(
      new Option("--overwrite <WHICH>", t("help.option.overwrite")).choices(["blank", "differing"]).default("blank"),
    )
    .option("--mark", t("help.option.mark"), true)
    .option("--no-mark", t("help.option.no-mark"))
    .option("--notes", t("help.option.notes"), false)
    .option("--dry-run", t("help.option.dry-run"), false)
    .addOption(policyOption())
    .addOption(language())
    .action((files: string[], options: Parameters<typeof scoreCommand>[2], command: Command) => {
      done(scoreCommand(files, askedOf(command), options, t, io));
    });

  prepare(program.command("rule"))
    .description(t("help.rule"))
    .usage(t("help.usage-rule"))
    .argument("[RULE]", t("help.rule-text"))
    // A rule without quotes falls apart at its spaces; none of it is to be left out silently.
    .allowExcessArguments(false)
    .option("--json", t("help.option.rule-json"), false)
    .option("--weight <POINTS>", t("help.option.weight"))
    .option("--indicator <NAME>", t("help.option.indicator"))
    .option("--target <TARGET>", t("help.option.target"))
    .option("--input <VALUE...>", t("help.option.input"), [])
    .addOption(language())
    .action(async (text: string | undefined, options: RuleOptions) => {
      done(await ruleCommand(text, options, t, io));
    });

  prepare(program.command("unmark"))
    .description(t("help.unmark"))
    .usage(t("help.usage-unmark"))
    .argument("<FILE...>", t("help.files"))
    .option("-o, --output <OUT>", t("help.option.output"))
    .option("--in-place", t("help.option.unmark-in-place"), false)
    .option("--force", t("help.option.force"), false)
    .addOption(language())
    .action((files: string[], options: Parameters<typeof unmarkCommand>[1]) =>
      done(unmarkCommand(files, options, t, io)),
    );

  return program;
}

/** The policy of the options; one that is only the default gives way to what a workbook asks for. */
function askedOf(command: Command): Asked {
  const id = command.opts<{ policy: string }>().policy;
  const found = policy(id);
  if (!found) throw new Failure("no-such-policy", { id, ids: POLICY_IDS.join(", ") });
  return { policy: found, byName: command.getOptionValueSource("policy") !== "default" };
}
