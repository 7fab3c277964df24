export declare function withFunctions(functions: unknown): (manifest: string) => string;
