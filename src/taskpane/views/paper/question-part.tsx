import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { plain } from "../../../core/quantity/decimal";
import type { Alternative, RuleQuestion } from "../../../core/rule/alternatives";
import { printValues } from "../../../core/rule/score";
import { questionOf, withChosenReading } from "../../model/paper/question";
import { readingFor, sameRules } from "../../model/paper/reread";
import type { PaperRow } from "../../model/paper/rows";
import { useActions, useModel, useTranslate } from "../../pane";
import { Part } from "./part";

const useStyles = makeStyles({
  text: { margin: 0 },
  ways: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  way: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly row: PaperRow;
  readonly decimals: number;
}

/** What the words of a rule leave open, as one closed question: each way to take them, with what it gives. */
export function QuestionPart({ row, decimals }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { rule } = row;
  const question = useMemo(() => questionOf(rule, decimals), [rule, decimals]);
  if (!question) return null;
  const [first] = question.alternatives;
  const count = checked && first ? sameRules(checked.audit, readingFor(rule, first.canonical)) : 1;
  return (
    <Part title={translate("pane.paper.question.title")}>
      <p className={styles.text}>{translate(`rule.ask.${question.doubt}`)}</p>
      <ul className={styles.ways}>
        {question.alternatives.map((way) => (
          <Way key={way.canonical} {...{ row, question, way, count }} />
        ))}
      </ul>
      {count > 1 && <p className={styles.text}>{translate("pane.paper.reread.all", { count: String(count) })}</p>}
    </Part>
  );
}

interface WayProps {
  readonly row: PaperRow;
  readonly question: RuleQuestion;
  readonly way: Alternative;
  readonly count: number;
}

function Way({ row, question, way, count }: WayProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy, checked } = useModel();
  const { decide } = useActions();
  const { rule, name } = row;
  const { canonical, score } = way;
  const said = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.paper.question.${id}`, data ?? {});
  const example = printValues(question.example);
  const own = rule.question === question;
  const gives = score
    ? said(own ? "own" : "example", { example, score: plain(score) })
    : said("example-open", { example });
  const take = (): void => {
    if (!checked || busy !== undefined) return;
    const reading = readingFor(rule, canonical);
    void decide((decisions) => withChosenReading(decisions, checked.audit, reading), {
      intent: "success",
      text: { id: "pane.paper.question.taken", data: { name, count: String(count) } },
    });
  };
  return (
    <li className={styles.way}>
      <p className={styles.text} lang="zh-CN">
        {canonical}
      </p>
      <p className={styles.text}>{gives}</p>
      <Button
        size="small"
        disabledFocusable={busy !== undefined}
        aria-label={said("take-of", { text: canonical })}
        onClick={take}
      >
        {said("take")}
      </Button>
    </li>
  );
}
