import { RESPELLINGS } from "../words/respellings";
import { rewritten, type Source } from "../words/notation";

/** A text with its turns of phrase in the words that are read; what stands in their place points at the words of the cell. */
export const respelled = (source: Source): Source =>
  RESPELLINGS.reduce((read, { pattern, as, where, known }) => {
    if (where && !where.test(read.text)) return read;
    return rewritten(read, pattern, (found) => {
      const signs = as.replace(GROUP, (_, number: string) => found[Number(number)] ?? "");
      return known && !read.text.includes(signs) ? found[0] : signs;
    });
  }, source);

const GROUP = /\$(\d)/g;
