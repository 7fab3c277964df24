/** Chinese words and punctuation, and what stands for any of them in a pattern. */
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|\\u[4-9][\da-f]{3}|\bs(?:c|cript)=Han\b/i;

const FUNCTIONS = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

/** Files whose patterns are replaced as a whole; the list only shrinks (test/scripts/inline-patterns.test.ts). */
const exceptions = [
  // Issue 7: tables are read by evidence.
  "src/core/recognise/**",
  // Issue 8: rules are read with nothing lost.
  "src/core/rule/compose/axes.ts",
  "src/core/rule/compose/cases.ts",
  "src/core/rule/compose/deductions.ts",
  "src/core/rule/compose/gather.ts",
  "src/core/rule/compose/items.ts",
  "src/core/rule/compose/rest.ts",
  "src/core/rule/statements.ts",
  "src/core/rule/tokens.ts",
];

/** @type {import("eslint").Rule.RuleModule} */
const inlinePatterns = {
  meta: {
    type: "suggestion",
    docs: { description: "Chinese patterns have a name at the top of their file, or are words of core/words." },
    messages: {
      inline: "A Chinese pattern inside a function: give it a name at the top of the file, or make it of core/words.",
    },
    schema: [],
  },
  create(context) {
    const isInFunction = (node) => context.sourceCode.getAncestors(node).some(({ type }) => FUNCTIONS.has(type));
    const check = (node, text) => {
      if (CHINESE.test(text) && isInFunction(node)) context.report({ node, messageId: "inline" });
    };
    const checkCall = (node) => {
      const { callee, arguments: given } = node;
      if (callee.type === "Identifier" && callee.name === "RegExp" && given.length > 0)
        check(node, context.sourceCode.getText(given[0]));
    };
    return {
      "Literal[regex]": (node) => check(node, node.regex.pattern),
      NewExpression: checkCall,
      CallExpression: checkCall,
    };
  },
};

module.exports = { exceptions, rules: { "no-inline-chinese-pattern": inlinePatterns } };
