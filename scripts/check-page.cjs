const { compiler, RuleType } = require("markdown-to-jsx/html");

/** A page of docs/checks as HTML. It is made at build time, so that the pane carries no reader of Markdown. */
const htmlOf = (markdown) =>
  compiler(markdown, {
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

/** As webpack's loader. */
module.exports = (markdown) => `export default ${JSON.stringify(htmlOf(markdown))};`;
module.exports.htmlOf = htmlOf;
