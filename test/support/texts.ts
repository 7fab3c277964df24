import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createTranslator, type Language, type Texts, type Translator } from "../../src/locales/translator";

const FOLDER = join(__dirname, "../../src/locales");

/** The language files of a language, by their names. */
export const filesOf = (language: Language): Readonly<Record<string, Texts>> =>
  Object.fromEntries(
    readdirSync(join(FOLDER, language))
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, language, name), "utf8")) as Texts]),
  );

/** Translates by all files, whichever door they are for. */
export const translator = (language: Language): Translator =>
  createTranslator(language, Object.values(filesOf(language)));

/** The keys of all texts in a file, with dots. */
export const keysOf = (texts: object): string[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string" ? [key] : keysOf(value as object).map((inner) => `${key}.${inner}`),
  );
