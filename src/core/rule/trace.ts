import type { Step } from "./arithmetic";

/** A step of the computation as it came out, for people. */
export interface TraceStep extends Pick<Step, "kind" | "name"> {
  /** The value as it is printed, or why there is none. */
  readonly value: string;
  readonly words: string;
}

/** A step in a person's language. */
export const stepText = (
  { kind, name, value, words }: TraceStep,
  translate: (id: string, data: Readonly<Record<string, string>>) => string,
): string => translate("rule.step", { label: translate(`rule.label.${kind}`, { name }), value, words });
