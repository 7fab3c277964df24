/*
 * Stands for cjk-regex, which is 1,000 modules that every suite with our host would load anew: the grid breaks its lines by it,
 * and no suite in Node draws. Those in a browser have the real one.
 */
const any = (pattern) => () => ({ toRegExp: () => new RegExp(pattern, "u") });
const letters = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Bopomofo}";
const punctuations = "\\u3000-\\u303f\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uffef";
module.exports = {
  letters: any(`[${letters}]`),
  punctuations: any(`[${punctuations}]`),
  all: any(`[${letters}${punctuations}]`),
};
