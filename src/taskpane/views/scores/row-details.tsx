import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { PlannedRow } from "../../../core/edit/score-row";
import type { Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import { stepText } from "../../../core/rule/trace";
import { arithmeticOf, executionArithmetic } from "../../../core/score/arithmetic";
import { useTranslate, type Translate } from "../../pane";

const useStyles = makeStyles({
  button: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: {
    margin: 0,
    listStyleType: "disc",
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace },
});

interface Props {
  readonly row: PlannedRow;
  readonly name: string;
  readonly policy: Policy;
}

/** How the proposed score comes about, on demand. */
export function RowDetails({ row, name, policy }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!row.proposed) return null;
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        aria-label={translate("pane.scores.row.how-of", { name })}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {translate("pane.scores.row.how")}
      </Button>
      {open && (
        <ul id={id} className={styles.list}>
          {linesOf(row, policy, translate).map((line, i) => (
            <li key={i}>{line}</li>
          ))}
          {row.formula !== undefined && row.edits.length > 0 && (
            <li>
              {translate("pane.scores.row.formula")} <code className={styles.formula}>{`=${row.formula}`}</code>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** The steps of the policy's own arithmetic. */
function stepsOf({ indicator, budget, result }: PlannedRow, policy: Policy) {
  if (indicator) return arithmeticOf(indicator, policy);
  return budget && result ? executionArithmetic(budget, result, policy) : [];
}

function linesOf(row: PlannedRow, policy: Policy, translate: Translate): string[] {
  const { kind, indicator, result, proposed } = row;
  const trace = result?.state === "scored" && result.method === "rule" ? (indicator?.rule?.score.trace ?? []) : [];
  const lines = [
    ...trace.map((step) => stepText(step, translate)),
    ...stepsOf(row, policy).map(({ id, data }) => translate(`pane.scores.steps.${id}`, data)),
  ];
  if (result?.state === "scored")
    return [...lines, translate("pane.scores.row.method", { method: translate(`methods.${result.method}`) })];
  const capped = kind === "total" && policy.totalCaps.length > 0;
  return [translate(`pane.scores.row.${capped ? "sum-capped" : "sum"}`, { score: proposed ? plain(proposed) : "" })];
}
