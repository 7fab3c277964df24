import type { Policy, Setting, Settings, ShareBand } from "../../../core/policy/policy";
import type { Translate } from "../../../core/translate";

/** A setting of a policy in words, and where it comes from. */
export interface PolicyLine {
  readonly key: keyof Settings;
  readonly name: string;
  readonly value: string;
  /** Where it comes from, with its article, and how far that may be relied on. */
  readonly source: string;
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
  const { passMark, farAboveReason, monitoring, executionDeviation } = policy;
  const bands = (of: readonly ShareBand[] | null, otherwise: string): string =>
    of ? list(of.map(({ from, share }) => t("band-share", { from, share }))) : t(otherwise);
  const values: Readonly<Record<keyof Settings, string>> = {
    executionWeight: t("points", { points: policy.executionWeight }),
    schemes: schemes
      ? schemes
          .map(({ execution, output, cost = 0, benefit, satisfaction }) =>
            t("scheme", { execution, output, cost, benefit, satisfaction }),
          )
          .join(t("or"))
      : t("no-scheme"),
    levels: list(policy.levels.map((level) => t(`level-${level}`))),
    outcomeShare: t("share", { share: policy.outcomeShare }),
    executionDenominator: t(`denominator-${policy.executionDenominator}`),
    executionBands: bands(policy.executionBands, "rate"),
    executionOfNothing: t(`nothing-${policy.executionOfNothing}`),
    passMark: passMark === null ? t("none") : t("mark", { mark: passMark }),
    satisfactionBands: bands(policy.satisfactionBands, "proportional"),
    reverseUnmet: t(
      `reverse-${reverseUnmet.method}`,
      reverseUnmet.method === "excess" ? { limit: reverseUnmet.limit * 100 } : {},
    ),
    farAbove: t(farAbove.deduct > 0 ? "far-deduct" : "far", { from: farAbove.from * 100, deduct: farAbove.deduct }),
    negativeActual: t(`negative-${policy.negativeActual}`),
    strictBound: t(`strict-${policy.strictBound}`),
    farAboveReason: farAboveReason ? t("far-reason", { ofZero: farAboveReason.ofZero }) : t("far-no-reason"),
    qualitative: list(qualitative.map(({ name, from, to }) => t(`band-${name}`, { from, to }))),
    outsideBand: t(`outside-${policy.outsideBand}`),
    monitoring: t("monitoring", { ...monitoring }),
    executionDeviation: executionDeviation ? t("deviation", { ...executionDeviation }) : t("no-deviation"),
    totalCaps: list(totalCaps.map(({ below, cap }) => t("cap", { below, cap }))),
    goalShares: t(`goals-${policy.goalShares}`),
    decimals: t("decimals", { count: decimals }),
    reasonRequired:
      reasonRequired === "always" ? t("reason-always") : t("reason-below", { below: reasonRequired.executionBelow }),
    grades: list(grades.map(({ grade, from }) => t("grade", { grade, from }))),
  };
  return (Object.keys(values) as (keyof Settings)[]).map((key) => ({
    key,
    name: t(`names.${key}`),
    value: values[key],
    source: sourceLine(policy.sources[key], translate),
  }));
}

/** The source of a setting as a sentence: what was read in the regulation, seen elsewhere, or is the user's own. */
function sourceLine({ source, article, address, example, trust }: Setting<unknown>, translate: Translate): string {
  const named = [source, article, address].flatMap((part) => part ?? []).join(" ");
  const line = translate(`pane.settings.source-${trust}`, { source: named });
  return example ? `${line}${translate("pane.settings.source-example")}` : line;
}
