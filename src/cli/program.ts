import { Command, Option } from "commander";
import { POLICY_IDS } from "../core/policy/resolve";
import type { Translate } from "../core/translate";
import { version } from "../version";
import type { Asked } from "./asked";
import type { AuditOptions, Speech } from "./audit";
import type { Destination } from "./change";
import type { DiffOptions } from "./diff";
import { Failure } from "./failure";
import { FAILED, type Io } from "./io";
import type { MergeOptions } from "./merge";
import { answerOf, positive, shardOf, withOutputs } from "./options";
import type { RuleOptions } from "./rule";
import type { ScoreOptions } from "./score";
import type { LayoutOptions } from "./template-layout";
import type { RollOptions } from "./template-roll";
import type { TemplateOptions } from "./template";

/** What the commands are made with. */
interface Maker {
  /** A new command with its description and usage. */
  readonly command: (name: string) => Command;
  readonly t: Translate;
  readonly speech: Speech;
  readonly io: Io;
  /** Takes the exit status. */
  readonly done: (status: number) => void;
}

/**
 * The program with all of its commands; `done` takes the exit status of the one that is run. What a command does is loaded when it
 * is called: starting the program reads no more than its options and its help.
 */
export function createProgram(speech: Speech, io: Io, done: (status: number) => void): Command {
  const t = speech.translate;
  const program = new Command("jiheng");
  const output = { writeOut: io.out, writeErr: () => undefined };
  const help = helpIn(t);
  const prepare = (command: Command): Command =>
    command.configureOutput(output).configureHelp(help).exitOverride().helpOption("-h, --help", t("help.option.help"));

  prepare(program)
    .usage(t("help.usage-root"))
    .description(t("help.about"))
    .version(version, "-V, --version", t("help.option.version"))
    .helpCommand(false)
    .addOption(languageOption(t));
  program.allowExcessArguments(true).action(() => {
    if (program.args[0] !== undefined) throw new Failure("usage.unknownCommand", { text: program.args[0] });
    io.out(program.helpInformation());
    done(FAILED);
  });

  const command = (name: string): Command =>
    prepare(program.command(name))
      .description(t(`help.${name}`))
      .usage(t(`help.usage-${name}`));
  const maker: Maker = { command, t, speech, io, done };
  for (const add of [addAudit, addMerge, addDiff, addScore, addRule, addUnmark, addTemplate]) add(maker);
  return program;
}

/** How help is laid out, in the user's language. */
const helpIn = (t: Translate) => ({
  styleTitle: (title: string) => t(`help.${title.replace(":", "").toLowerCase()}`),
  subcommandTerm: (command: Command) => `${command.name()} ${command.usage()}`,
  optionDescription: ({ description, argChoices, defaultValue }: Option) => {
    const choices = argChoices ? t("help.choices", { values: argChoices.join(", ") }) : "";
    const hasDefault = typeof defaultValue === "string" || typeof defaultValue === "number";
    return description + choices + (hasDefault ? t("help.default", { value: String(defaultValue) }) : "");
  },
});

const languageOption = (t: Translate): Option =>
  new Option("--lang <LANGUAGE>", t("help.option.lang")).choices(["zh", "en"]).default("zh");

const policyOption = (t: Translate): Option =>
  new Option("--policy <ID|FILE>", t("help.option.policy", { ids: POLICY_IDS.join(", ") })).default("national");

const failOn = (t: Translate): Option =>
  new Option("--fail-on <LEVEL>", t("help.option.fail-on")).choices(["error", "warning", "never"]).default("error");

function addAudit({ command, t, speech, io, done }: Maker): void {
  withOutputs(command("audit"), t)
    .argument("<FILE|FOLDER...>", t("help.files"))
    .addOption(policyOption(t))
    .addOption(failOn(t))
    .option("--jobs <N>", t("help.option.jobs"), positive)
    .option("--time-limit <SECONDS>", t("help.option.time-limit"), positive, 120)
    .option("--shard <I/N>", t("help.option.shard"), shardOf)
    .option("--answer <ID=CHOICE>", t("help.option.answer"), answerOf)
    .option("--readings <FILE>", t("help.option.readings"))
    .addOption(languageOption(t))
    .action(async (files: string[], options: AuditOptions, made: Command) => {
      const { auditCommand } = await import("./audit");
      done(await auditCommand(files, await askedOf(made, t), options, speech, io));
    });
}

function addMerge({ command, t, io, done }: Maker): void {
  withOutputs(command("merge"), t)
    .argument("<REPORT.json...>", t("help.reports"))
    .addOption(failOn(t))
    .addOption(languageOption(t))
    .action(async (reports: string[], options: MergeOptions) => {
      const { mergeCommand } = await import("./merge");
      done(mergeCommand(reports, options, t, io));
    });
}

function addDiff({ command, t, io, done }: Maker): void {
  command("diff")
    .argument("<OLD>", t("help.old"))
    .argument("<NEW>", t("help.new"))
    .option("--json <FILE>", t("help.option.json"))
    .option("--markdown <FILE>", t("help.option.markdown"))
    .addOption(policyOption(t))
    .addOption(languageOption(t))
    .action(async (before: string, after: string, options: DiffOptions, made: Command) => {
      const { diffCommand } = await import("./diff");
      done(diffCommand([before, after], await askedOf(made, t), options, t, io));
    });
}

function addScore({ command, t, io, done }: Maker): void {
  command("score")
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
    .option("--answer <ID=CHOICE>", t("help.option.answer"), answerOf)
    .option("--readings <FILE>", t("help.option.readings"))
    .addOption(policyOption(t))
    .addOption(languageOption(t))
    .action(async (files: string[], options: ScoreOptions, made: Command) => {
      const { scoreCommand } = await import("./score");
      done(scoreCommand(files, await askedOf(made, t), options, t, io));
    });
}

function addRule({ command, t, io, done }: Maker): void {
  command("rule")
    .argument("[RULE]", t("help.rule-text"))
    // A rule without quotes falls apart at its spaces; none of it is to be left out silently.
    .allowExcessArguments(false)
    .option("--json", t("help.option.rule-json"), false)
    .option("--weight <POINTS>", t("help.option.weight"))
    .option("--indicator <NAME>", t("help.option.indicator"))
    .option("--target <TARGET>", t("help.option.target"))
    .option("--input <VALUE...>", t("help.option.input"), [])
    .addOption(languageOption(t))
    .action(async (text: string | undefined, options: RuleOptions) => {
      const { ruleCommand } = await import("./rule");
      done(await ruleCommand(text, options, t, io));
    });
}

function addUnmark({ command, t, io, done }: Maker): void {
  command("unmark")
    .argument("<FILE...>", t("help.files"))
    .option("-o, --output <OUT>", t("help.option.output"))
    .option("--in-place", t("help.option.unmark-in-place"), false)
    .option("--force", t("help.option.force"), false)
    .addOption(languageOption(t))
    .action(async (files: string[], options: Destination) => {
      const { unmarkCommand } = await import("./unmark");
      done(unmarkCommand(files, options, t, io));
    });
}

/** A command with commands of its own. */
function addTemplate({ command, t, io, done }: Maker): void {
  const template = command("template").addOption(languageOption(t));
  const own = (name: string): Command =>
    template
      .command(name)
      .copyInheritedSettings(template)
      .exitOverride()
      .helpOption("-h, --help", t("help.option.help"))
      .description(t(`help.template-${name}`))
      .usage(t(`help.usage-template-${name}`))
      .addOption(languageOption(t));
  template.helpCommand(false).action(() => {
    if (template.args[0] !== undefined) throw new Failure("usage.unknownCommand", { text: template.args[0] });
    io.out(template.helpInformation());
    done(FAILED);
  });
  template.allowExcessArguments(true);
  own("list").action(async () => {
    const { templateListCommand } = await import("./template");
    done(templateListCommand(t, io));
  });
  own("new")
    .argument("<ORDER.json>", t("help.order"))
    .requiredOption("-o, --output <FOLDER>", t("help.option.template-output"))
    .option("--library <FILE>", t("help.option.library"))
    .option("--force", t("help.option.force"), false)
    .action(async (path: string, options: TemplateOptions) => {
      const { templateNewCommand } = await import("./template");
      done(templateNewCommand(path, options, t, io));
    });
  own("check")
    .argument("<FILE...>", t("help.files"))
    .action(async (files: string[]) => {
      const { templateCheckCommand } = await import("./template-check");
      done(templateCheckCommand(files, t, io));
    });
  own("layout")
    .argument("<FILE>", t("help.file-of-form"))
    .option("--sheet <NAME>", t("help.option.layout-sheet"))
    .option("-o, --output <OUT>", t("help.option.layout-output"))
    .option("--force", t("help.option.force"), false)
    .action(async (path: string, options: LayoutOptions) => {
      const { templateLayoutCommand } = await import("./template-layout");
      done(templateLayoutCommand(path, options, t, io));
    });
  own("roll")
    .argument("<FILE...>", t("help.files"))
    .requiredOption("-o, --output <FOLDER>", t("help.option.template-output"))
    .option("--year <YEAR>", t("help.option.roll-year"))
    .option("--raise <PERCENT>", t("help.option.roll-raise"))
    .option("--force", t("help.option.force"), false)
    .action(async (files: string[], options: RollOptions) => {
      const { templateRollCommand } = await import("./template-roll");
      done(templateRollCommand(files, options, t, io));
    });
}

/** The policy of the options; one that is only the default gives way to what a workbook asks for. */
async function askedOf(command: Command, t: Translate): Promise<Asked> {
  const { policyAt, readingsIn } = await import("./asked");
  const { policy, ...given } = command.opts<{ policy: string; answer?: Asked["answers"]; readings?: string }>();
  return {
    ...policyAt(policy, t),
    ...(command.getOptionValueSource("policy") === "default" && { by: "default" }),
    ...(given.answer && { answers: given.answer }),
    ...(given.readings !== undefined && { readings: readingsIn(given.readings) }),
  };
}
