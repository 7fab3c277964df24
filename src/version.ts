import manifest from "../package.json";

/** The version of the program, as package.json has it. */
export const version = manifest.version;
