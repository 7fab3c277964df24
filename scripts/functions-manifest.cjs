/** What the manifest says of the custom functions where a build is asked for them (docs/functions.md). */

/** JavaScript-only runtime: no Runtimes element, as for the rest of the add-in. */
const EXTENSION = `        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="functions.script" />
            </Script>
            <Page>
              <SourceLocation resid="functions.page" />
            </Page>
            <Metadata>
              <SourceLocation resid="functions.metadata" />
            </Metadata>
            <Namespace resid="functions.namespace" />
          </ExtensionPoint>
        </AllFormFactors>
`;

const URLS = `        <bt:Url id="functions.script" DefaultValue="https://localhost:3000/addin/functions.js" />
        <bt:Url id="functions.page" DefaultValue="https://localhost:3000/addin/functions.html" />
        <bt:Url id="functions.metadata" DefaultValue="https://localhost:3000/addin/functions.json" />
`;

/** Part of every formula: the same in all languages. */
const NAMESPACE = `        <bt:String id="functions.namespace" DefaultValue="JIHENG" />
`;

/** What stands in front of which line of the manifest. */
const PARTS = [
  [EXTENSION, "        <DesktopFormFactor>"],
  [URLS, "      </bt:Urls>"],
  [NAMESPACE, "      </bt:ShortStrings>"],
];

/** What `--env functions` does to the manifest; without it the manifest stays as it is. */
function withFunctions(functions) {
  if (functions === undefined) return (manifest) => manifest;
  if (functions !== true) throw new Error(`--env functions=${functions}: takes no value`);
  return (manifest) => PARTS.reduce(putIn, manifest);
}

function putIn(manifest, [part, line]) {
  if (manifest.split(line).length !== 2) throw new Error(`manifest.xml: not one line ${line.trim()}`);
  return manifest.replace(line, () => part + line);
}

module.exports = { withFunctions };
