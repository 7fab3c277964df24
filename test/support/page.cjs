const { htmlOf } = require("../../scripts/check-page.cjs");

/** The pages of the checks in tests, as webpack's loader hands them over. */
module.exports = { process: (markdown) => ({ code: `module.exports = ${JSON.stringify(htmlOf(markdown))};` }) };
