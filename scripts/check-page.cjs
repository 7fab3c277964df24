const { compiler, RuleType } = require("markdown-to-jsx/html");

/** In front of the title of a check's page: its id, which is for the command line. */
const ID = /^# [a-z0-9-]+ · /;

/** A page that the pane shows as HTML. It is made at build time, so that the pane carries no reader of Markdown. */
const htmlOf = (markdown) =>
  compiler(markdown.replace(ID, "# "), {
    wrapper: null,
    disableParsingRawHTML: true,
    // Ids could be those of other elements of the pane, which has the first heading too.
    slugify: () => "",
    overrides: { h1: "h2", h2: "h3" },
    // Links of the pages lead to other files, which are not here.
    renderRule: (next, node, render, state) => (node.type === RuleType.link ? render(node.children, state) : next()),
  })
    // What is wider than the pane is scrolled with the keyboard too.
    .replaceAll("<pre>", '<pre tabindex="0">');

module.exports = { htmlOf };
