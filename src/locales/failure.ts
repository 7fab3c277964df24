type Translate = (key: string, data?: Readonly<Record<string, string>>) => string;

/** What cannot be done, as a sentence: a code of `errors` and what to fill in. */
export function failureSentence(
  code: string,
  params: Readonly<Record<string, string | number>>,
  translate: Translate,
): string {
  const { what, limit } = params;
  const words = {
    ...Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])),
    ...(code === "too-large" && {
      what: translate(`errors.large.${what}`),
      limit: sizeOf(String(what), Number(limit), translate),
    }),
  };
  return translate(`errors.${code}`, words);
}

const IN_BYTES = new Set(["file", "part", "total"]);

/** A limit as people read it: 256 MB, 10000. */
const sizeOf = (what: string, limit: number, translate: Translate): string =>
  IN_BYTES.has(what) ? translate("errors.megabytes", { count: String(Math.round(limit / 1048576)) }) : String(limit);
