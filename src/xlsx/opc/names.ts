const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The namespaces of r:id, transitional and strict. */
export const RELATION_NAMESPACES = [OFFICE, OFFICE_STRICT];

export const isSpreadsheetNamespace = (uri: string): boolean => uri === MAIN || uri === MAIN_STRICT;

/** The namespace of r:id that goes with a spreadsheet namespace; relationship types begin with it too. */
export const relationsOf = (mainUri: string): string => (mainUri === MAIN_STRICT ? OFFICE_STRICT : OFFICE);

const RELATION_TYPE =
  /^(?:http:\/\/schemas\.openxmlformats\.org\/(?:officeDocument|package)\/2006\/relationships|http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships|http:\/\/schemas\.microsoft\.com\/office\/20\d\d\/(?:\d\d\/)?relationships)(?:\/metadata)?\//;

/** The last word of a relationship type that Office knows, e.g. "worksheet"; the whole type for any other. */
export const shortType = (type: string): string => type.replace(RELATION_TYPE, "");
