const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { compiler, RuleType } = require("markdown-to-jsx/html");

const ROOT = join(__dirname, "..");

/** In front of the title of a check's page: its id, which is for the command line. */
const ID = /^# ([a-z0-9-]+) · /;

/** A page that the pane shows as HTML. It is made at build time, so that the pane carries no reader of Markdown. */
const htmlOf = (markdown) =>
  compiler(markdown.replace(ID, "# "), {
    wrapper: null,
    disableParsingRawHTML: true,
    // Ids could be those of other elements of the pane, which has the first heading too.
    slugify: () => "",
    overrides: { h1: "h2", h2: "h3" },
    // Links of the pages lead to other files, which are not here.
    // Pictures show the pane, which is right here.
    renderRule: (next, node, render, state) => {
      if (node.type === RuleType.image) return "";
      return node.type === RuleType.link ? render(node.children, state) : next();
    },
  })
    // What is wider than the pane is scrolled with the keyboard too.
    .replaceAll("<pre>", '<pre tabindex="0">');

const EXAMPLE = "\n## 例\n";

/** The page of a check (docs/checks), its example as small tables; in English as docs/checks.en.md has it. */
function checkPage(markdown, language) {
  const [said, example] = markdown.split(EXAMPLE);
  const english = language === "en-US";
  const words = (english && inEnglish(ID.exec(markdown)[1])) || said;
  return `${htmlOf(words)}<h3>${english ? "Example" : "例"}</h3>${exampleOf(example, !english)}`;
}

/** What is said of a check in English, under the headings of the Chinese page; nothing where nobody has written it yet. */
function inEnglish(id) {
  const { checks, severity } = JSON.parse(readFileSync(join(ROOT, "src/locales/en-US/core.json"), "utf8"));
  const catalogue = JSON.parse(readFileSync(join(ROOT, "docs/checks/catalogue.json"), "utf8"));
  const pages = readFileSync(join(ROOT, "docs/checks.en.md"), "utf8").split("\n## ");
  const page = pages.find((each) => each.startsWith(`${id}\n`));
  if (!page) return undefined;
  const [what, why, how] = page.slice(id.length).trim().split("\n\n");
  return [
    `# ${checks[id].title}`,
    `**${severity[catalogue.find((check) => check.id === id).severity]}**`,
    `## What is looked for\n${what}`,
    `## Why it matters\n${why}`,
    `## How to put it right\n${how}`,
  ].join("\n\n");
}

const SHEET = /```jiheng ?(.*)\n([^]*?)\n```/g;
const FINDINGS = /```findings.*\n([^]*?)\n```/;
const FINDING = /^(?:(.*)!)?([A-Z]+)(\d+) \S+ (.*)$/;

/** Each finding of an example with the row that it is about, one line a column: that is narrow enough for the pane. */
function exampleOf(example, isTold) {
  const sheets = [...example.matchAll(SHEET)].map(([, name, lines]) => ({
    name,
    rows: lines.split("\n").map(cellsOf),
  }));
  return FINDINGS.exec(example)[1]
    .split("\n")
    .map((line) => {
      const [, name, letters, row, sentence] = FINDING.exec(line);
      const { rows } = sheets.find((sheet) => sheet.name === name) ?? sheets[0];
      const place = `${name ? `${name}!` : ""}${letters}${row}`;
      return recordOf(rows, Number(row) - 1, columnOf(letters), isTold ? `${place}：${sentence}` : place);
    })
    .join("");
}

/** A row as a table of two columns: what the header says, and what stands there; the cell of the finding is marked. */
function recordOf(rows, at, column, caption) {
  const row = rows[at] ?? [];
  const header = headerOf(rows.slice(0, at), column);
  const lines = row.flatMap((text, i) => {
    if (text === "" && i !== column) return [];
    const shown = escaped(text === "" ? "—" : text);
    return `<tr><th scope="row">${escaped(header[i] || lettersOf(i))}</th><td>${i === column ? `<mark>${shown}</mark>` : shown}</td></tr>`;
  });
  return `<table><caption>${escaped(caption)}</caption><tbody>${lines.join("")}</tbody></table>`;
}

/** What stands in a row of data: 480册, ≥95%, 50. */
const FIGURE = /^[≥≤＞＜]|^\d[\d.]*(%|\p{Script=Han}{0,2})$/u;

/** The row above that reads most like a header: words in many columns, and no figures. */
function headerOf(above, column) {
  const words = above.filter(
    (row) => row.length > column && row.filter(Boolean).length > 1 && !row.some((text) => FIGURE.test(text)),
  );
  const most = Math.max(...words.map((row) => row.filter(Boolean).length));
  return words.findLast((row) => row.filter(Boolean).length === most) ?? [];
}

/** The cells of a line as test/support/sheet.ts reads them, by what they show. */
const cellsOf = (line) =>
  line.split("|").map((cell) =>
    cell
      .trim()
      .replace(/^=.*→/, "")
      .replace("%%", "%")
      .replaceAll("\\n", " ")
      .replace(/^[\^<]$/, ""),
  );

const columnOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const lettersOf = (index) => `${String.fromCharCode(65 + index)} 列`;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

module.exports = { htmlOf, checkPage };
