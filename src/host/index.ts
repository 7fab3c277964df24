import { headlessUniver } from "./headless";
import { openHost, type Host, type HostOptions } from "./host";

export type { Fault } from "./wire/faults";
export type { Host, HostOptions } from "./host";
export { ApiError } from "./wire/error";

/** Opens a workbook in an Excel without a screen. */
export const createHost = (bytes: Uint8Array, options: HostOptions = {}): Host =>
  openHost(headlessUniver(), bytes, options);
