import { relationshipsOf } from "./relationships";
import { openPackage, type Package } from "./package";

const ORIGIN = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";

/** True where the package has a digital signature, which any change makes invalid; that of a VBA project stands apart. */
export const isSigned = (pkg: Package): boolean =>
  relationshipsOf(pkg, "").some(({ element }) => element.tag.attributes["Type"]?.value === ORIGIN) ||
  pkg.archive.entries.some(({ name }) => /^_xmlsignatures[\\/]/i.test(name));

export const hasSignature = (bytes: Uint8Array): boolean => isSigned(openPackage(bytes));
