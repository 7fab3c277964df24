import { Decimal } from "decimal.js";
import { operation, quantity } from "../compose/draft";
import type { Claim } from "../ledger/ledger";
import type { Term } from "../rule";
import { fragmentOf } from "../source";
import { degrees } from "../../words/degrees";
import type { Source } from "../../words/notation";
import type { Tree } from "./tree";

/** 根据满意度加权评分（“非常满意”按分值100%，“比较满意”按75%，“不满意”不得分）: a formula over the shares of the answers, told in words. */
const SURVEY = /^(?<lead>[^(:;。]{0,40}加权[^(:;。]{0,16}?)(?:[(:]|,(?=“))(?<list>[^]+?)\)?[。;]?$/;
const OPINION = `(?:${degrees("answer")}|${degrees("factor")})*(?:满意|认可|支持|一般|知晓)`;
const ANSWER = new RegExp(
  `^[“"]?(?<name>${OPINION}|${degrees("share")})[”"]?(?:的|者|选项)*(?:占比|比例)?(?:(?:按照?|得|计|占|为)?(?:该项|本项)?(?:指标)?(?:分值|权重分?|满分|总分)?的?(?<share>\\d+(?:\\.\\d+)?)%(?:的?(?:分值|权重分?|分))?(?:得分|计分|计算|计|折算|赋分)?|(?<none>不得分|不计分|得0分|计0分|为0分|0分))$`,
);

/** 一般, 很好 of a survey are shares of its answers, and their names say so. */
const shareOf = (name: string): string => (IS_SHARE.test(name) ? name : `${name}比例`);

const IS_SHARE = /(?:满意|认可|支持)$/;
const SEPARATOR = /[;、,]/;

/** The tree of a survey that is told in words; undefined for any other text. */
export function surveyOf(source: Source): Tree | undefined {
  const { lead = "", list = "" } = SURVEY.exec(source.text)?.groups ?? {};
  const answers = list.split(SEPARATOR).map((words) => ANSWER.exec(words)?.groups);
  if (answers.length < 2 || answers.some((each) => each === undefined)) return undefined;
  const shares = answers.map((each): Term => {
    const value = new Decimal(each!["share"] ?? 0).div(100);
    return operation("×", quantity(shareOf(each!["name"]!)), { kind: "figure", amount: { value, unit: "%" } });
  });
  const sum = shares.reduce((left, right) => operation("+", left, right));
  const place = { from: 0, to: source.text.length };
  const fragment = fragmentOf(source, place.from, place.to);
  const claims: Claim[] = [{ kind: "explains", from: 0, to: lead.length }];
  for (const found of source.text.matchAll(NONE))
    claims.push({ kind: "again", from: found.index, to: found.index + found[0].length });
  return {
    ...{
      parts: [{ kind: "formula", term: operation("×", sum, { kind: "full" }), fragment }],
      definitions: [],
      notes: [],
    },
    claims,
  };
}

const NONE = /不得分|不计分|[得计为]?0分/g;
