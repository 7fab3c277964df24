import type { Policy, Settings } from "../../../core/policy/policy";
import type { Translate } from "../../../core/report/translate";

/** A setting of a policy in words, and where it comes from. */
export interface PolicyLine {
  readonly key: keyof Settings;
  readonly name: string;
  readonly value: string;
  readonly source: string;
  /** False where the setting is general knowledge that must not be quoted as an article. */
  readonly printed: boolean;
}

/** Every setting of a policy, in the words of the user. */
export function policyLines(policy: Policy, translate: Translate): PolicyLine[] {
  const t = (id: string, data: Readonly<Record<string, string | number>> = {}): string =>
    translate(
      `pane.settings.policy.${id}`,
      Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)])),
    );
  const list = (texts: readonly string[]): string => (texts.length > 0 ? texts.join(t("separator")) : t("none"));
  const { schemes, reverseUnmet, farAbove, qualitative, totalCaps, decimals, reasonRequired, grades } = policy;
  const values: Readonly<Record<keyof Settings, string>> = {
    executionWeight: t("points", { points: policy.executionWeight }),
    schemes: schemes
      ? schemes
          .map(({ execution, output, cost = 0, benefit, satisfaction }) =>
            t("scheme", { execution, output, cost, benefit, satisfaction }),
          )
          .join(t("or"))
      : t("no-scheme"),
    executionDenominator: t(`denominator-${policy.executionDenominator}`),
    reverseUnmet: t(
      `reverse-${reverseUnmet.method}`,
      reverseUnmet.method === "excess" ? { limit: reverseUnmet.limit * 100 } : {},
    ),
    farAbove: t(farAbove.deduct > 0 ? "far-deduct" : "far", { from: farAbove.from * 100, deduct: farAbove.deduct }),
    qualitative: list(qualitative.map(({ name, from, to }) => t(`band-${name}`, { from, to }))),
    totalCaps: list(totalCaps.map(({ below, cap }) => t("cap", { below, cap }))),
    decimals: t("decimals", { count: decimals }),
    reasonRequired:
      reasonRequired === "always" ? t("reason-always") : t("reason-below", { below: reasonRequired.executionBelow }),
    grades: list(grades.map(({ grade, from }) => t("grade", { grade, from }))),
  };
  return (Object.keys(values) as (keyof Settings)[]).map((key) => ({
    key,
    name: t(`names.${key}`),
    value: values[key],
    source: policy.sources[key].source,
    printed: policy.sources[key].trust === "printed",
  }));
}
