/** Text files in tests, as webpack's asset/source hands them over. */
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
