#!/usr/bin/env node
// Every check of the catalogue has one source, one test, one page and its texts in every language, and none is out of step.
import { existsSync, readFileSync, readdirSync } from "node:fs";

const catalogue = JSON.parse(readFileSync("docs/checks/catalogue.json", "utf8"));
const locales = ["zh-CN", "en-US"].map((name) => [
  name,
  JSON.parse(readFileSync(`src/locales/${name}/core.json`, "utf8")),
]);
const SEVERITY_WORDS = { error: "错误", warning: "警告", info: "提示" };
const problems = [];

const sources = readdirSync("src/core/check/checks").map((file) => file.replace(/\.ts$/, ""));
const known = new Map(catalogue.map((entry) => [entry.id, entry]));
const registry = readFileSync("src/core/check/registry.ts", "utf8");

for (const { id, severity, status } of catalogue) {
  if (status === "planned") {
    if (sources.includes(id)) problems.push(`${id}: is written, so the catalogue must not call it planned`);
    continue;
  }
  const source = `src/core/check/checks/${id}.ts`,
    test = `test/core/check/${id}.test.ts`,
    page = `docs/checks/${id}.md`;
  for (const file of [source, test, page]) if (!existsSync(file)) problems.push(`${id}: ${file} is missing`);
  if (!registry.includes(`"./checks/${id}"`)) problems.push(`${id}: not in the registry`);
  if (!existsSync(source)) continue;
  const code = readFileSync(source, "utf8");
  if (!code.includes(`id: "${id}"`)) problems.push(`${id}: ${source} has another id`);
  if (!code.includes(`severity: "${severity}"`)) problems.push(`${id}: ${source} is not of severity ${severity}`);
  if (existsSync(test) && !readFileSync(test, "utf8").includes(`checkTester("${id}"`))
    problems.push(`${id}: ${test} does not test it`);
  const messages = [...(/messages: \[([^\]]*)\]/.exec(code)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(
    ([, message]) => message,
  );
  if (messages.length === 0) problems.push(`${id}: no messages`);
  for (const [name, texts] of locales) {
    const own = texts.checks?.[id];
    if (!own) problems.push(`${id}: no texts in ${name}`);
    for (const key of ["title", ...messages]) if (own && !own[key]) problems.push(`${id}: no text ${key} in ${name}`);
    for (const key of Object.keys(own ?? {}))
      if (key !== "title" && !messages.includes(key)) problems.push(`${id}: text ${key} in ${name} is never used`);
  }
  if (existsSync(page)) {
    const text = readFileSync(page, "utf8");
    const title = locales[0][1].checks?.[id]?.title;
    if (!text.startsWith(`# ${id} · ${title}\n`)) problems.push(`${id}: ${page} must begin with "# ${id} · ${title}"`);
    if (!text.includes(`**${SEVERITY_WORDS[severity]}**`)) problems.push(`${id}: ${page} does not give its severity`);
    for (const heading of ["## 查什么", "## 为什么要紧", "## 怎样改正", "## 例"])
      if (!text.includes(`\n${heading}\n`)) problems.push(`${id}: ${page} has no ${heading}`);
  }
}
for (const id of sources) if (!known.has(id)) problems.push(`${id}: not in the catalogue`);
for (const file of readdirSync("docs/checks"))
  if (file.endsWith(".md") && file !== "README.md" && !known.has(file.replace(/\.md$/, "")))
    problems.push(`docs/checks/${file}: not in the catalogue`);

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(
  `${catalogue.filter(({ status }) => status !== "planned").length} checks: source, test, page and texts in step with the catalogue`,
);
