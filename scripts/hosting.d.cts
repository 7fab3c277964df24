export declare const ADDRESS: string;
export declare function addressOf(address: string): string;
export declare function manifestFor(manifest: string, address: string): string;
export declare function officeFor(office: string): { readonly office: string; readonly origin: string };
export declare function runtimeFor(office: string): { readonly office: string; readonly origin: string };
