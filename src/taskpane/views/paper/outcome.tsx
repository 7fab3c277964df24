import { makeStyles, tokens } from "@fluentui/react-components";
import { plain } from "../../../core/quantity/decimal";
import { openKey, type RuleScore } from "../../../core/rule/score";
import { stepText } from "../../../core/rule/trace";
import type { RowRule } from "../../../core/score/rules";
import { useTranslate, type Translate } from "../../pane";
import { Part } from "./part";

const useStyles = makeStyles({
  result: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    "& > p": { margin: 0 },
  },
  score: { fontWeight: tokens.fontWeightSemibold },
  trace: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, listStyleType: "disc" },
});

/** What a rule gives for what is filled in, told as it changes; why it gives nothing; and the way to it. */
export function Outcome({ rule, score }: { readonly rule: RowRule; readonly score: RuleScore }) {
  const styles = useStyles();
  const translate = useTranslate();
  return (
    <Part title={translate("pane.paper.outcome")}>
      <div role="status" className={styles.result}>
        {score.state === "scored" ? (
          <>
            <p className={styles.score}>
              {translate("pane.paper.score", { score: plain(score.score), weight: plain(rule.context.weight!) })}
            </p>
            {score.reason !== "" && <p>{translate("rule.reason", { reason: score.reason })}</p>}
          </>
        ) : (
          <p>{openReason(rule, score, translate)}</p>
        )}
      </div>
      {score.trace.length > 0 && (
        <ul className={styles.trace} aria-label={translate("rule.steps")}>
          {score.trace.map((step, i) => (
            <li key={i}>{stepText(step, translate)}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function openReason({ program }: RowRule, open: RuleScore & { readonly state: "open" }, translate: Translate): string {
  const { why, input } = open;
  if (why === "no-weight") return translate("pane.scores.judge.no-weight");
  const named = input === undefined ? program.inputs : [program.inputs[input]!];
  return translate(`rule.open.${openKey(open)}`, { name: named.map(({ name }) => name).join("、") });
}
