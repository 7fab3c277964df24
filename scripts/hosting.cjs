/** Where a build of the add-in is to live: what that changes in its manifest and its pages. */

/** Where Office.js comes from: Microsoft's servers, those of 21Vianet in China, or a copy beside the add-in. */
const OFFICE = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office/office.js",
};

/** What manifest.xml says before a build puts the real address in. */
const ADDRESS = "https://localhost:3000/addin/";

/** The address as it stands in the manifest; Office asks for https, and relative names need the last slash. */
function addressOf(address) {
  const url = /^https:\/\/[^\s?#]+\/$/.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username !== "") throw new Error(`--env address=${address}: https://…/ (Office asks for https)`);
  return url.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** The manifest of an add-in that lives at another address. */
const manifestFor = (manifest, address) => manifest.replaceAll(ADDRESS, () => addressOf(address));

/** What a page says of Office.js: the address of its script, and the origin that the content security policy lets in. */
function officeFor(office) {
  if (!Object.hasOwn(OFFICE, office)) throw new Error(`--env office=${office}: cdn, cn or local`);
  return { office: OFFICE[office], origin: office === "local" ? "" : ` ${new URL(OFFICE[office]).origin}` };
}

/** The page of the custom functions has Microsoft's runtime for them in the place of Office.js; both lie in one folder. */
function runtimeFor(office) {
  const { office: script, origin } = officeFor(office);
  return { office: script.replace(/office\.js$/, "custom-functions-runtime.js"), origin };
}

module.exports = { ADDRESS, addressOf, manifestFor, officeFor, runtimeFor };
