import { printAddress } from "../sheet/address";
import { isScoredByPolicy } from "../table/capabilities";
import { isEmpty, type Doubt, type Table } from "../table/table";
import { normalise } from "../words/notation";
import { CITIES, PROVINCES } from "../words/places";
import type { Policy } from "./policy";
import { NATIONAL, policy } from "./resolve";

/** The policies of ours that are a province's own way, or a county's. */
const OF_PLACE: Readonly<Record<string, string>> = {
  湖北: "hubei",
  四川: "sichuan",
  内蒙古: "neimenggu",
  广西: "guangxi",
  稷山县: "shanxi",
};

/** The policy whose form gives the execution of the budget points that no other form gives it. */
const OF_FORM = "hubei";

/** A policy that fits where a workbook comes from, as a question that a person answers; the table that says so. */
export interface Proposal {
  readonly table: Table;
  readonly doubt: Doubt;
}

/** A table, and words of it that name a place. */
interface Named {
  readonly table: Table;
  readonly words: string;
  readonly places: readonly string[];
}

/**
 * The policy that fits where the units' own forms of a workbook come from: by the place that titles, sheets, departments and units name,
 * else by the points that their form gives to the execution of the budget. None where several places are named, or where a form gives
 * it other points than the policy.
 */
export function proposedPolicy(all: readonly Table[]): Proposal | undefined {
  const tables = all.filter(isScoredByPolicy);
  const named = tables.flatMap(namedIn);
  const provinces = new Set(named.map(({ places: [province] }) => province));
  if (provinces.size > 1) return undefined;
  const byPlace = named.flatMap(({ places, ...each }) =>
    places.flatMap((place) => (OF_PLACE[place] === undefined ? [] : [{ ...each, id: OF_PLACE[place] }])),
  );
  const [found] = byPlace;
  if (found) return asking(found, policy(found.id), tables, { why: "place", words: found.words });
  const [form] = provinces.size === 0 ? tables : [];
  return form && asking({ table: form }, policy(OF_FORM), tables, { why: "form", words: executionWords(form) });
}

function asking(
  { table }: Pick<Named, "table">,
  fitting: Policy | undefined,
  tables: readonly Table[],
  data: { readonly why: "place" | "form"; readonly words: string },
): Proposal | undefined {
  if (!fitting || !tables.every((each) => fits(each, fitting, data.why === "form"))) return undefined;
  const answers = [{ id: fitting.id }, { id: NATIONAL.id }];
  return { table, doubt: { id: "policy", data, question: { about: { what: "policy" }, answers } } };
}

/** What in the title, the sheet's name and the head of a table names a place, a province first. */
const namedIn = (table: Table): Named[] =>
  [table.title, table.sheet, table.meta.department ?? "", table.meta.unit ?? ""].flatMap((words) => {
    const places = placesIn(words);
    return places.length > 0 ? [{ table, words, places }] : [];
  });

/** What may stand in front of a place's short name: a code, a year, the number of a supplement. */
const IN_FRONT = /^(?:附?[件表])?[^\u4e00-\u9fff]*(?:年度?)?/;

/** The provinces that words name; a county with a policy of its own behind its province. A short name is a place only at the beginning: elsewhere it may be a street's. */
function placesIn(words: string): string[] {
  const plain = normalise(words);
  const start = plain.replace(IN_FRONT, "");
  return [...PROVINCES].flatMap(([name, rank]) => {
    const own = (CITIES[name] ?? "").split(" ").filter((city) => city !== "" && plain.includes(city));
    const isNamed = own.length > 0 || start.startsWith(name) || plain.includes(name + rank);
    return isNamed ? [name, ...own.filter((city) => OF_PLACE[city] !== undefined)] : [];
  });
}

/** The points that a form gives to the execution of the budget. */
const executionPoints = ({ budget }: Table) =>
  budget.flatMap(({ entries: { weight } }) => (weight?.value && !isEmpty(weight) ? [weight] : []));

const executionWords = (table: Table): string =>
  executionPoints(table)
    .map(({ address, text }) => `${printAddress(address)} ${text}`)
    .join("、");

/** True where a form gives the execution of the budget as many points as the policy; `has`: it has to give it some. */
function fits(table: Table, { executionWeight }: Policy, has: boolean): boolean {
  const points = executionPoints(table);
  return (!has || points.length > 0) && points.every(({ value }) => value?.eq(executionWeight));
}
