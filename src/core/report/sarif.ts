import type { Invocation, Location, Log, ReportingDescriptor, Result } from "sarif";
import { CHECKS } from "../check/registry";
import type { Severity } from "../check/severity";
import { cutAround, item, type Format, type Run } from "./format";
import type { FindingReport, WorkbookReport } from "./report";
import type { Translate } from "../translate";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** SARIF 2.1.0, the form in which code scanners hand on what they found. Suppressed findings are in it, marked as such. */
export const sarif: Format = {
  body: (workbook) =>
    "error" in workbook
      ? ""
      : resultsOf(workbook)
          .map((result) => item(result, 8))
          .join(","),
  separator: ",",
  frame: (digests, run) => {
    const some = digests.some(({ counts, suppressed }) => suppressed + counts.error + counts.warning + counts.info > 0);
    const [before, after] = cutAround((results) => logOf(results as Result[], digests, run));
    return [`${before}[`, `${some ? "\n      " : ""}]${after}\n`];
  },
};

function logOf(results: Result[], digests: Parameters<Format["frame"]>[0], { version, translate }: Run): Log {
  const unreadable = digests.flatMap(({ path, error }) => (error ? [{ path, error }] : []));
  const invocation: Invocation = {
    executionSuccessful: unreadable.length === 0,
    ...(unreadable.length > 0 && {
      toolExecutionNotifications: unreadable.map(({ path, error }) => ({
        level: "error",
        message: { text: error.message },
        descriptor: { id: error.code },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
      })),
    }),
  };
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "jiheng", version, rules: CHECKS.map((check) => ruleOf(check, translate)) } },
        language: translate("report.language"),
        invocations: [invocation],
        results,
      },
    ],
  };
}

function ruleOf(
  { id, severity }: { readonly id: string; readonly severity: Severity },
  translate: Translate,
): ReportingDescriptor {
  return {
    id,
    // A name in the style of the specification: WeightTotal.
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: translate(`checks.${id}.title`) },
    helpUri: `docs/checks/${id}.md`,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultsOf({ path, findings, suppressed = [] }: WorkbookReport): Result[] {
  const uri = uriOf(path);
  const seen = new Map<string, number>();
  return [...findings, ...suppressed].map((finding: FindingReport & { readonly reason?: string }): Result => {
    const { check, severity, sheet, cell, message, related, reason } = finding;
    const place = `${sheet}!${cell}`;
    const same = `${check}:${place}`;
    const times = (seen.get(same) ?? 0) + 1;
    seen.set(same, times);
    return {
      ruleId: check,
      ruleIndex: CHECKS.findIndex(({ id }) => id === check),
      level: LEVELS[severity],
      message: { text: message },
      locations: [locationOf(uri, sheet, cell)],
      ...(related.length > 0 && {
        relatedLocations: related.map((range, i) => ({ id: i + 1, ...locationOf(uri, sheet, range) })),
      }),
      fingerprints: { "jiheng/v1": `${uri}:${same}${times > 1 ? `:${times}` : ""}` },
      ...(reason !== undefined && {
        // The decision stands in the workbook itself.
        suppressions: [{ kind: "inSource", status: "accepted", justification: reason }],
      }),
    };
  });
}

const locationOf = (uri: string, sheet: string, range: string): Location => ({
  physicalLocation: { artifactLocation: { uri } },
  logicalLocations: [
    { name: range, fullyQualifiedName: `${sheet}!${range}`, kind: range.includes(":") ? "range" : "cell" },
  ],
});

/** A path as the URI that it is: relative ones stay relative. */
export function uriOf(path: string): string {
  // Half a character, as a damaged name may have it, cannot be encoded.
  const whole = path.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\\", "/");
  const uri = whole.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(uri)) return `file:///${uri.replace("%3A", ":")}`;
  return uri.startsWith("/") ? `file://${uri}` : uri;
}
