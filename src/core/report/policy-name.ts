import type { Translate } from "../translate";

/** How it came that a policy is used: by its name or a file on the command line, as what the user prefers in the pane, or because nothing else was asked for. */
export const POLICY_CHOICES = ["default", "name", "file", "preference"] as const;

export type PolicyChoice = (typeof POLICY_CHOICES)[number];

/** How it came that a policy is used for a workbook: as for the run, as the workbook keeps it, or as its question was answered for this run. */
export type PolicyReason = PolicyChoice | "workbook" | "answer";

/** The policy of a run, and why it is that one. */
export interface RunPolicy {
  readonly policy: string;
  /** The name of a policy that is none of ours. */
  readonly policyName?: string;
  readonly policyBy?: PolicyChoice;
}

/** What a policy is called: ours by the language files, another by its own name. */
export const policyName = (
  { id, name }: { readonly id: string; readonly name?: string | undefined },
  translate: Translate,
): string => name ?? translate(`policies.${id}`);
