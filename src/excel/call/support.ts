/** Whether this Excel knows a requirement set, e.g. supports("1.13"). The add-in asks for 1.9 at least. */
export function supports(version: string, set = "ExcelApi"): boolean {
  if (typeof Office === "undefined") return false;
  // Office.context is missing until Office is ready.
  const context = Office.context as Office.Context | undefined;
  return context?.requirements.isSetSupported(set, version) ?? false;
}
