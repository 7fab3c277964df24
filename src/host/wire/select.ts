import type { ApiObject, Call, ClassOf } from "./define";
import { ApiError, memberName } from "./error";
import type { QueryInfo } from "./messages";
import { isKnown } from "./since";

/** Property names asked for, and below each object what is asked for of it. */
interface Wanted {
  readonly scalars: Set<string>;
  readonly objects: Map<string, string[]>;
  all: boolean;
}

/** The values that a load() asked for, named as on the wire. */
export function select(on: ApiObject, query: QueryInfo, call: Call, classOf: ClassOf): Record<string, unknown> {
  const members = classOf(on);
  if (members.isGone?.(on.self, call)) throw new ApiError("ItemNotFound");
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (!members.items) return read(on, paths, call, classOf);
  const skip = query.Skip ?? 0;
  const items = members.items(on.self, call).slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const own = paths.filter((path) => members.properties?.[upper(path)]);
  const below = paths.filter((path) => !own.includes(path)).map((path) => path.replace(/^items(\/|$)/i, ""));
  return {
    ...(own.length > 0 && read(on, own, call, classOf)),
    _Items: items.map((item) => {
      const id = classOf(item).id?.(item.self);
      return { ...(id !== undefined && { Id: id, _Id: id }), ...read(item, below.filter(Boolean), call, classOf) };
    }),
  };
}

function read(on: ApiObject, paths: readonly string[], call: Call, classOf: ClassOf): Record<string, unknown> {
  const members = classOf(on);
  const { scalars, objects, all } = sort(paths);
  const names = all ? Object.keys(members.properties ?? {}).filter((name) => members.properties?.[name]?.get) : scalars;
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const known = isKnown(on.type, name, call.requirementSet);
    const get = known ? members.properties?.[name]?.get : undefined;
    if (!known && all) continue;
    if (get) values[name] = get(on.self, call);
    else if (known && members.objects?.[name]) objects.set(name, objects.get(name) ?? []);
    else throw unknown(on, name);
  }
  for (const [name, below] of objects) {
    const open = members.objects?.[name];
    if (!open) throw unknown(on, name);
    const child = open(on.self, call);
    values[name] = child && select(child, { Select: below }, call, classOf);
  }
  return values;
}

const unknown = (on: ApiObject, name: string): ApiError =>
  new ApiError("ApiNotFound", undefined, `${on.type}.${memberName(name)}`);

/** Sorts paths by what they name: nothing at all means everything. */
function sort(paths: readonly string[]): Wanted {
  const wanted: Wanted = { scalars: new Set(), objects: new Map(), all: paths.length === 0 };
  for (const path of paths) {
    const [first = "", ...rest] = path.split("/");
    const name = upper(first);
    if (first === "*" || first === "$all") wanted.all = true;
    else if (rest.length === 0) wanted.scalars.add(name);
    else wanted.objects.set(name, [...(wanted.objects.get(name) ?? []), rest.join("/")]);
  }
  return wanted;
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
