import { NewerState } from "../../../src/core/state/newer";
import { NAMESPACE, stateFromXml } from "../../../src/core/state/part";
import { EMPTY, UNREADABLE } from "../../../src/core/state/state";

const part = (inside: string): string => `<?xml version="1.0"?><state xmlns="${NAMESPACE}">${inside}</state>`;
const data = (text: string): string => part(`<![CDATA[${text}]]>`);

describe("a part that nobody can read says so", () => {
  it.each([
    ["a character beyond Unicode", part('{"version":1,"sections":{"a":"&#x110000;"}}')],
    ["a far greater one", part('{"version":1,"sections":{"a":"&#99999999999999999999;"}}')],
    ["the character that ends texts", part('{"version":1,"sections":{"a":"&#0;"}}')],
    ["half a character", part('{"version":1,"sections":{"a":"&#xD800;"}}')],
    ["an entity that nobody declared", part('{"version":1,"sections":{"a":"&jiheng;"}}')],
    ["an object's own words as an entity", part('{"version":1,"sections":{"a":"&constructor;"}}')],
    ["no end", `<state xmlns="${NAMESPACE}"><![CDATA[{"version":1`],
    ["half of JSON", data("{")],
    ["a list", data("[]")],
    ["nothing", data("null")],
    ["a version in words", data('{"version":"1"}')],
    ["sections that are none", data('{"version":1,"sections":[1]}')],
    ["plans that are none", data('{"version":1,"plans":"x"}')],
  ])("%s", (_, xml) => {
    expect(stateFromXml(xml)).toEqual(UNREADABLE);
  });
});

describe("a part in which nothing is lost is read", () => {
  it.each([
    ["no text", data("")],
    ["no content", part("")],
    ["no end tag of its own", `<state xmlns="${NAMESPACE}"/>`],
    ["a plan that is none", data('{"version":1,"plans":[{"at":1},{"at":"x","edits":[{}]}]}')],
    ["a version alone", data('{"version":1}')],
  ])("%s", (_, xml) => {
    expect(stateFromXml(xml)).toEqual(EMPTY);
  });

  it("references to characters that there are", () => {
    const text = '{"version":1,"sections":{"a":"&#x1F600;&#32489;&lt;&amp;"}}';
    expect(stateFromXml(part(text)).sections).toEqual({ a: "😀绩<&" });
  });

  it("but not a later version", () => {
    expect(() => stateFromXml(data('{"version":2}'))).toThrow(NewerState);
  });
});
