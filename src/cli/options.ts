import { InvalidArgumentError, type Command } from "commander";
import type { GivenAnswer } from "../core/questions";
import type { Shard } from "../core/report/report";
import type { Translate } from "../core/translate";

/** The forms in which a report can be written. */
export const withOutputs = (command: Command, t: Translate): Command =>
  command
    .option("--json <FILE>", t("help.option.json"))
    .option("--html <FILE>", t("help.option.html"))
    .option("--sarif <FILE>", t("help.option.sarif"))
    .option("--markdown <FILE>", t("help.option.markdown"))
    .option("--summary <FILE.xlsx>", t("help.option.summary"));

/** "自评表!A12:column:target=E": a question by its id, and the id of an answer; one more of those given. */
export function answerOf(text: string, before: readonly GivenAnswer[] = []): readonly GivenAnswer[] {
  const [, question, answer] = /^(.+)=([^=]+)$/s.exec(text) ?? [];
  if (question === undefined || answer === undefined) throw new InvalidArgumentError("");
  return [...before, { question: question.trim(), answer: answer.trim() }];
}

/** A whole number above 0. */
export function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("");
  return Number(text);
}

/** "2/3": the second of three parts. */
export function shardOf(text: string): Shard {
  const [index, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).slice(1).map(Number);
  if (index === undefined || of === undefined || index > of) throw new InvalidArgumentError("");
  return { index, of };
}
