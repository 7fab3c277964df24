import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { policyInUse } from "../../core/report/chosen-policy";
import { useModel, useTranslate } from "../pane";

const useStyles = makeStyles({ root: { display: "block", marginBottom: tokens.spacingVerticalS } });

/** The policy that the figures below depend on, and why it is that one. */
export function PolicyLine() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  if (!checked) return null;
  const { audit, policyBy } = checked;
  return <Caption1 className={styles.root}>{policyInUse(audit.policy, policyBy, translate)}</Caption1>;
}
