import { Decimal } from "decimal.js";
import { z } from "zod";
import type { Translate } from "../core/translate";
import { answerRule, type Answered } from "../core/rule/answer";
import type { Beside, RuleContext } from "../core/rule/compose";
import type { Value } from "../core/rule/evaluate";
import type { Input } from "../core/rule/program";
import { openKey, printValues } from "../core/rule/score";
import { stepText } from "../core/rule/trace";
import { readValue } from "../core/rule/value";
import { plain } from "../core/quantity/decimal";
import { quote } from "../core/quantity/quotes";
import { Failure } from "./failure";
import { FAILED, OK, told, type Io } from "./io";

export interface RuleOptions {
  readonly json: boolean;
  readonly weight?: string;
  readonly indicator?: string;
  readonly target?: string;
  readonly input: readonly string[];
}

const figure = z.union([z.string().regex(/^-?\d+(\.\d+)?$/), z.number().transform(String)]);

const line = z.object({
  rule: z.string(),
  weight: figure.optional(),
  indicator: z.string().optional(),
  target: z.union([z.string(), z.number().transform(String)]).optional(),
  points: z.string().optional(),
  explanation: z.string().optional(),
  reading: z.union([z.number().int().min(0), z.array(z.number().int().min(0))]).optional(),
  inputs: z.array(z.union([z.boolean(), z.string(), z.number().transform(String), z.null()])).optional(),
});

/** Reads rules: with --json one JSON object a line from standard input (docs/rules.md), else the one of the arguments, for a person. */
export async function ruleCommand(
  text: string | undefined,
  options: RuleOptions,
  translate: Translate,
  io: Io,
): Promise<number> {
  if (!options.json) {
    if (text === undefined) throw new Failure("rule-missing");
    printAnswer(text, options, translate, io);
    return OK;
  }
  let status = OK;
  for (const each of (await io.read()).split(/\r?\n/)) {
    if (each.trim() === "") continue;
    const answer = answerLine(each, translate);
    if ("error" in answer) status = FAILED;
    io.out(`${JSON.stringify(answer)}\n`);
  }
  return status;
}

/** The answer to one line; a line that cannot be read gets its error in its place. */
function answerLine(text: string, translate: Translate): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { error: { code: "not-json", message: translate("errors.rule-not-json") } };
  }
  const { data, success } = line.safeParse(json);
  if (!success) return { error: { code: "bad-line", message: translate("errors.rule-bad-line") } };
  const { rule, inputs = [], reading = [] } = data;
  const values = (asked: readonly Input[]): readonly (Value | undefined)[] =>
    inputs.slice(asked.length).some((value) => value !== null)
      ? [...asked.map((input, i) => given(input, inputs[i])), undefined]
      : asked.map((input, i) => given(input, inputs[i]));
  const answered = answerRule(rule, contextOf(data), values, [reading].flat());
  if (!answered) return { error: { code: "bad-reading", message: translate("errors.rule-bad-reading") } };
  const { answer, question } = answered;
  return question ? { ...answer, question: translate(`rule.ask.${question.doubt}`) } : answer;
}

/** A value as docs/rules.md has it: percentages as fractions of one; a text for a person is read as well. */
function given(input: Input, value: boolean | string | null | undefined): Value | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return input.kind === "boolean" ? value : undefined;
  if (input.kind === "percent" && /^-?\d+(\.\d+)?$/.test(value)) return new Decimal(value);
  return readValue(input, value);
}

function contextOf({
  weight,
  indicator,
  target,
  points,
  explanation,
}: { readonly [key in "weight" | "indicator" | "target" | Beside["cell"]]?: string | undefined }): RuleContext {
  const beside = Object.entries({ points, explanation }).flatMap(([cell, text]) =>
    text === undefined ? [] : [{ cell: cell as Beside["cell"], text }],
  );
  return {
    ...(beside.length > 0 && { beside }),
    ...(weight !== undefined && { weight: new Decimal(weight) }),
    ...(indicator !== undefined && { indicator }),
    ...(target !== undefined && { target }),
  };
}

function printAnswer(text: string, options: RuleOptions, translate: Translate, io: Io): void {
  if (options.weight !== undefined && !/^\d+(\.\d+)?$/.test(options.weight))
    throw new Failure("rule-bad-weight", { text: options.weight });
  const unreadable: string[] = [];
  const answered = answerRule(text, contextOf(options), (inputs) => [
    ...inputs.map((input, i) => {
      const typed = options.input[i];
      const value = typed === undefined ? undefined : readValue(input, typed);
      if (typed !== undefined && value === undefined)
        unreadable.push(
          translate("rule.unreadable", { name: input.name, text: typed, kind: translate(`rule.kind.${input.kind}`) }),
        );
      return value;
    }),
    ...options.input.slice(inputs.length).map(() => undefined),
  ]);
  for (const paragraph of [
    ...reading(answered, translate),
    ...computation(answered, translate),
    ...asking(answered, translate),
    ...unreadable,
    ...problems(answered, translate),
  ])
    io.out(told(paragraph));
}

const indent = (lines: readonly string[]): string[] => lines.map((each) => `  ${each}`);

function reading({ answer, rule, program }: Answered, t: Translate): string[] {
  const inputs = answer.inputs.map(({ name, kind, unit, choices }, i) =>
    t("rule.input", {
      number: String(i + 1),
      name,
      kind: t(`rule.kind.${kind}`),
      unit: unit ?? "",
      choices: choices?.join("、") ?? "",
    }).trimEnd(),
  );
  return [
    t("rule.form", { form: t(`rule.forms.${rule.form}`) }),
    t("rule.canonical", { text: answer.canonical }),
    ...(answer.unread.length > 0 ? [t("rule.unread"), ...indent(answer.unread.map((each) => quote(each)))] : []),
    ...(inputs.length > 0 ? [t("rule.inputs"), ...indent(inputs)] : []),
    ...program.assumed.map(({ kind, name, value }) => t(`rule.assumed.${kind}`, { name, value })),
    ...(answer.max === null ? [] : [t("rule.max", { max: answer.max })]),
  ];
}

function computation({ answer, score }: Answered, t: Translate): string[] {
  const steps = score.trace.map((step) => stepText(step, t));
  const result =
    score.state === "scored"
      ? [
          t("rule.score", { score: answer.score! }),
          ...(score.reason === "" ? [] : [t("rule.reason", { reason: score.reason })]),
        ]
      : [
          t(`rule.open.${openKey(score)}`, {
            name: score.input === undefined ? "" : (answer.inputs[score.input]?.name ?? ""),
          }),
        ];
  return [
    ...(steps.length > 0 ? [t("rule.steps"), ...indent(steps)] : []),
    ...result,
    ...(answer.formula === null ? [] : [t("rule.formula", { formula: answer.formula })]),
  ];
}

/** The closed question that the text leaves, with what each answer gives for one example. */
function asking({ question }: Answered, t: Translate): string[] {
  if (!question) return [];
  const example = printValues(question.example);
  const answers = question.alternatives.map(({ canonical, score }) =>
    t(score ? "rule.ask.way" : "rule.ask.open-way", { text: canonical, example, score: score ? plain(score) : "" }),
  );
  return [t(`rule.ask.${question.doubt}`), ...indent(answers)];
}

function problems({ answer }: Answered, t: Translate): string[] {
  const found = answer.problems.map(({ id, data, suggestion, message }) =>
    [
      t(`checks.${id}.${message}`, data),
      ...(suggestion === undefined ? [] : [t("rule.suggestion", { suggestion })]),
    ].join(" "),
  );
  return found.length > 0 ? [t("rule.problems"), ...indent(found)] : [t("rule.no-problems")];
}
