export declare const FILE: string;
export declare function packageFolder(file: string): string | undefined;
export declare function noticesOf(folders: readonly string[]): string;
