#!/usr/bin/env node
/**
 * What is written once about a check, everywhere else. A check states its id, severity, group, kinds and needs, and what it finds in its
 * docstring; the language files hold its title and messages, and their order is the order of all lists. Made from these:
 * src/core/check/registry.ts, docs/checks/catalogue.json, the tables of docs/checks/README.md and the head of each page.
 * Without an option it only compares, and says what is missing or not as it would be made; with --write it writes.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import ts from "typescript";

const CHECKS = "src/core/check/checks";
const PAGES = "docs/checks";
const HEADINGS = ["## 查什么", "## 为什么要紧", "## 怎样改正", "## 例"];
const LANGUAGES = ["zh-CN", "en-US"];
/** The tables that have what a check needs (src/core/table/capabilities.ts). */
const TABLES_WITH = {
  weights: "有分值的表",
  scores: "有得分的表",
  actuals: "有实际完成值的表",
  "own-form": "单位自己填报的表（自评、监控、申报）",
  scoring: "按计分办法计分的表（绩效自评表）",
  survey: "满意度问卷统计表",
};

const read = (file) => readFileSync(file, "utf8");
const locales = LANGUAGES.map((language) => JSON.parse(read(`src/locales/${language}/core.json`)));
const [texts] = locales;
const english = read("docs/checks.en.md");
const problems = [];
/** Where a check stands in the lists: as in the Chinese texts. */
const order = Object.keys(texts.checks);

const files = readdirSync(CHECKS).map((file) => file.replace(/\.ts$/, ""));
const found = files.map(checkIn).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
const groups = groupsOf("src/core/check/check.ts");
const checks = groups.flatMap((group) => found.filter((check) => check.group === group));

for (const check of found) inspect(check);
for (const { checks: own } of locales)
  for (const id of Object.keys(own))
    if (!files.includes(id)) problems.push(`${id}: has texts, but no ${CHECKS}/${id}.ts`);
if (locales.some(({ checks: own }) => Object.keys(own).join() !== order.join()))
  problems.push("the checks stand in different orders in the language files");
for (const page of readdirSync(PAGES).filter((file) => file.endsWith(".md") && file !== "README.md"))
  if (!files.includes(page.replace(/\.md$/, ""))) problems.push(`${PAGES}/${page}: of no check`);

const made = problems.length > 0 ? [] : [registry(), catalogue(), overview(), ...checks.map(page)];
for (const [file, text] of made) {
  if (read(file) === text) continue;
  if (process.argv.includes("--write")) writeFileSync(file, text);
  else problems.push(`${file}: is not what the checks say; npm run catalogue writes it`);
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
console.log(`${checks.length} checks: source, test, page and texts in step`);

/** What a check says of itself: the object that it hands to define…Check, as far as it is literal. */
function checkIn(file) {
  const source = ts.createSourceFile(file, read(`${CHECKS}/${file}.ts`), ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    const declaration = statement.declarationList?.declarations[0];
    const call = declaration?.initializer;
    if (!call || !ts.isCallExpression(call) || !/^define\w*Check$/.test(call.expression.getText())) continue;
    const literal = ({ initializer: value }) =>
      ts.isStringLiteral(value) ? value.text : value.elements?.map(({ text }) => text);
    const said = call.arguments[0].properties.map((property) => [property.name.getText(), literal(property)]);
    const { id, severity, group, kinds, needs, messages } = Object.fromEntries(
      said.filter(([, value]) => value !== undefined),
    );
    const about = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(statement)[0]?.comment);
    const name = declaration.name.text;
    return { file, name, define: call.expression.getText(), id, severity, group, kinds, needs, messages, about };
  }
  throw new Error(`${CHECKS}/${file}.ts defines no check`);
}

/** The groups of the catalogue, in its order. */
function groupsOf(file) {
  const [, list] = /export const GROUPS = \[([^\]]*)\]/.exec(read(file));
  return [...list.matchAll(/"([^"]+)"/g)].map(([, group]) => group);
}

/** What a person writes and may forget. */
function inspect({ file, id, group, about, messages = [] }) {
  const say = (text) => problems.push(`${file}: ${text}`);
  if (id !== file) say(`calls itself ${id}`);
  if (!groups.includes(group)) say("has no group");
  if (!about) say("has no docstring that says what it finds");
  if (messages.length === 0) say("has no messages");
  for (const [i, { checks: own }] of locales.entries()) {
    const keys = Object.keys(own[file] ?? {});
    for (const key of ["title", ...messages]) if (!keys.includes(key)) say(`no text ${key} in ${LANGUAGES[i]}`);
    for (const key of keys)
      if (key !== "title" && !messages.includes(key)) say(`text ${key} in ${LANGUAGES[i]} is never used`);
  }
  const test = `test/core/check/${file}.test.ts`;
  if (!existsSync(test) || !read(test).includes(`checkTester("${file}"`)) say(`${test} does not test it`);
  const own = `${PAGES}/${file}.md`;
  if (!existsSync(own)) say(`${own} is missing`);
  else if (!english.includes(`\n## ${id}\n`)) say("docs/checks.en.md says nothing of it");
  else for (const heading of HEADINGS) if (!read(own).includes(`\n${heading}\n`)) say(`${own} has no ${heading}`);
}

function registry() {
  const imports = [...checks].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    "src/core/check/registry.ts",
    [
      "// Made by scripts/catalogue.mjs (npm run catalogue) from the checks and the order of their texts.",
      'import type { Check } from "./check";',
      ...imports.map(({ name, file }) => `import { ${name} } from "./checks/${file}";`),
      "",
      "/** All checks, in the order of the catalogue. */",
      "export const CHECKS: readonly Check[] = [",
      ...checks.map(({ name }) => `  ${name},`),
      "];",
      "",
    ].join("\n"),
  ];
}

function catalogue() {
  const entries = checks.map(({ id, severity, group, kinds, needs }) => ({
    ...{ id, title: texts.checks[id].title, severity, group },
    ...(kinds && { kinds }),
    ...(needs && { needs }),
  }));
  return [`${PAGES}/catalogue.json`, `${JSON.stringify(entries, undefined, 1)}\n`];
}

/** The overview with its tables made anew; what stands around them is written by hand. */
function overview() {
  const file = `${PAGES}/README.md`;
  const rows = (group) =>
    checks
      .filter((check) => check.group === group)
      .map(({ id, severity, about }) =>
        ["", `[${id}](${id}.md)`, texts.checks[id].title, texts.severity[severity], about, ""].join(" | ").trim(),
      );
  const table = (_, begin, group, end) =>
    [begin, "", "| 检查 | 名称 | 程度 | 查什么 |", "| --- | --- | --- | --- |", ...rows(group), "", end].join("\n");
  return [file, read(file).replace(/(<!-- checks: ([^>]*?) -->)[^]*?(<!-- \/checks -->)/g, table)];
}

/** A page under its head: title, severity and the tables that the check looks at. */
function page({ id, severity, define, kinds, needs }) {
  const file = `${PAGES}/${id}.md`;
  const names =
    kinds?.map((kind) => texts.kinds[kind]).join("、") ?? needs?.map((need) => TABLES_WITH[need]).join("，");
  const related =
    ["defineWorkbookCheck", "defineAcrossCheck"].includes(define) && kinds?.length > 1 ? "（互相对照）" : "";
  const looksAt = names ? names + related : define === "defineRuleCheck" ? "有评分规则的表" : "各类表";
  const head = `# ${id} · ${texts.checks[id].title}\n\n**${texts.severity[severity]}** · ${looksAt}\n\n`;
  return [file, head + read(file).replace(/^[^]*?(?=## 查什么\n)/, "")];
}
