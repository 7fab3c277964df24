import type { z } from "zod/mini";

/** Something in a policy file that is not as it has to be: where, a message of the language files (policy-problems.<id>), and what to fill in. */
export interface Problem {
  /** settings.grades.value[1].from; "" for the whole file. */
  readonly where: string;
  readonly id: string;
  readonly data: Readonly<Record<string, string>>;
}

type Issue = z.core.$ZodIssue;

/** What is wrong with a policy file, in the order of the file's own schema. */
export const problemsIn = (issues: readonly Issue[], json: unknown): readonly Problem[] =>
  issues.flatMap((issue) => problemOf(issue, json));

function problemOf(issue: Issue, json: unknown): readonly Problem[] {
  const where = pathText(issue.path);
  const made = (id: string, data: Readonly<Record<string, string>> = {}): readonly Problem[] => [{ where, id, data }];
  const given = valueAt(json, issue.path);
  const value = JSON.stringify(given) ?? "";
  if (given === undefined && issue.code !== "unrecognized_keys") return made("missing");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ where: pathText([...issue.path, key]), id: "unknown", data: {} }));
    case "invalid_type":
      return made("type", { wanted: issue.expected, value });
    case "invalid_value":
      return made("choice", { choices: issue.values.map(String).join(", "), value });
    case "too_small":
      return made(issue.origin === "string" ? "empty" : "too-small", { limit: String(issue.minimum), value });
    case "too_big":
      return made("too-big", { limit: String(issue.maximum), value });
    case "invalid_format":
      return made("id", { value });
    case "custom":
      return made(String(issue.params?.["problem"]));
    default:
      return made("form", { value });
  }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${String(part)}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, part) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[part], json);
