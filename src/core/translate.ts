/** Turns a message id of the language files and its data into a sentence. */
export type Translate = (key: string, data?: Readonly<Record<string, string>>) => string;
