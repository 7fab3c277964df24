import { DENIES } from "../../words/clauses";
import type { Clause } from "./condition";

const EITHER = /[,、]|或者?|及(?![时格])/;

/** 职责不清或履职不认真 behind 职责明确，履职认真: each thing is one of those, and is denied what was said of it, at least once word by word. */
export function denies(zero: Clause, award: Clause): boolean {
  if (/^(?:fails|rest)$/.test(zero.typed.kind)) return true;
  if (zero.typed.kind !== "fact" || DENIES.test(award.words)) return false;
  const said = zero.words.split(EITHER).map((words) => DENIED.exec(words)?.groups);
  const known = (words: string | undefined): boolean => words !== undefined && award.words.includes(words);
  return (
    said.every((each) => each !== undefined && (each["of"] === "" ? known(each["what"]) : known(each["of"]))) &&
    said.some((each) => known(each?.["of"]) && known(each?.["what"]))
  );
}

const DENIED = new RegExp(`^(?<of>.*?)(?:${DENIES.source})(?<what>.+)$`);

/** 无安全事故 in front of 发生一般事故: that none of it happened is told by how often it did. */
export const deniedIn = (award: string, words: string): boolean =>
  DENIES.test(award) && !DENIES.test(words) && words.replace(TAIL, "").includes(award.slice(-2));

const TAIL = /(?:的|[,(].*)$/;

/** 产区得3分，非产区得2分: never both, whatever stands in front of them. */
export const isOpposite = (one: string, other: string): boolean => {
  const denied = OPPOSITE.exec(other)?.[1];
  return denied !== undefined && lastWords(one).endsWith(denied) && !lastWords(one).endsWith(other);
};
const OPPOSITE = /^(?:非|未|不)([^,;。不未]{2,12})$/;
const lastWords = (text: string): string => text.slice(text.lastIndexOf(",") + 1);
