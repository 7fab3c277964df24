/** How severe a finding is; the most severe first. */
export const SEVERITIES = ["error", "warning", "info"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Fills of our marks, #RRGGBB: soft enough to read and to print black text on; the same at every door. */
export const COLOURS: Readonly<Record<Severity, string>> = {
  error: "#F9D2CF",
  warning: "#FDE9B9",
  info: "#D5E5F6",
};
