import { policyName, type PolicyReason, type RunPolicy } from "./policy-name";
import type { WorkbookReport } from "./report";
import type { Translate } from "../translate";

/** The policy of a run with the reason why it was chosen, as far as that is known. */
export function chosenPolicy({ policy, policyName: name, policyBy }: RunPolicy, translate: Translate): string {
  const called = policyName({ id: policy, name }, translate);
  return policyBy ? translate(`policy-by.${policyBy}`, { name: called }) : called;
}

/** The policy that was used for a workbook, and why. */
export const policyInUse = (
  policy: { readonly id: string; readonly name?: string },
  by: PolicyReason,
  translate: Translate,
): string => translate("cli.policy", { name: nameWithReason(policy, by, translate) });

/** The name of a policy with who has chosen it. */
export const nameWithReason = (
  policy: { readonly id: string; readonly name?: string },
  by: PolicyReason,
  translate: Translate,
): string => translate(`policy-by.${by}`, { name: policyName(policy, translate) });

/** The line about the policy that a workbook asks for itself, or that its question was answered with; none where it asks for no other than the run's. */
export const ofWorkbook = (
  { policy: id, policyName: name, policyBy }: Pick<WorkbookReport, "policy" | "policyName" | "policyBy">,
  translate: Translate,
): string | undefined =>
  id === undefined
    ? undefined
    : policyInUse({ id, ...(name !== undefined && { name }) }, policyBy ?? "workbook", translate);
