/** A message id of the language files and what to fill in; of a list the language says how it is joined. */
export interface Sentence {
  readonly id: string;
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
}

/** A sentence in a language. */
export const say = (
  translate: (id: string, data?: Record<string, string>) => string,
  { id, data = {} }: Sentence,
): string =>
  translate(
    id,
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        typeof value === "string" ? value : value.join(translate("excel.and")),
      ]),
    ),
  );
