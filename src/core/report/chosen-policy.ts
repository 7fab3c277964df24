import { policyName, type RunPolicy } from "./policy-name";
import type { Translate } from "./translate";

/** The policy of a run with the reason why it was chosen, as far as that is known. */
export function chosenPolicy({ policy, policyName: name, policyBy }: RunPolicy, translate: Translate): string {
  const called = policyName({ id: policy, name }, translate);
  return policyBy ? translate(`policy-by.${policyBy}`, { name: called }) : called;
}

/** The policy that a workbook asks for itself. */
export const ofWorkbook = (id: string, translate: Translate): string =>
  translate("policy-by.workbook", { name: policyName({ id }, translate) });
