import type { ApiClass, ApiObject, Call, ClassOf, Given } from "./define";
import { ApiError, memberName } from "./error";
import { ActionType, PathType, type Action, type Answer, type ObjectPath, type Query, type Result } from "./messages";
import { select } from "./select";
import { isKnown } from "./since";

/** Objects that the client keeps across batches, by their reference id. */
export type References = Map<string, ApiObject>;

/**
 * Carries out one batch, action by action; what stands before an error has been done.
 * Formulas are calculated before anything is read, so a batch reads the results of what it has written.
 */
export async function runBatch(query: Query, call: Call, references: References, classOf: ClassOf): Promise<Answer> {
  const batch = new Batch(query, call, references, classOf);
  const results: Result[] = [];
  for (const [index, action] of query.Actions.entries()) {
    if (action.ActionType !== ActionType.setProperty) await call.book.calculate();
    try {
      results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code: Code, message: Message } = error;
      const Location = error.location ?? batch.locationOf(action);
      return { Error: { Code, Message, Location, ActionIndex: index, HttpStatusCode: 400 }, Results: results };
    }
  }
  await call.book.calculate();
  return { Error: null, Results: results, TraceIds: traceIds(query) };
}

/** Marks that the client puts between its actions, to know how far a batch has come. */
const traceIds = ({ Actions }: Query): number[] =>
  Actions.filter(({ ActionType: type }) => type === ActionType.trace).map(({ Id }) => Id);

/** Of what the host knows: members that Excel's documentation lists without undo, and custom XML parts (office-js 4484, 6415). */
const CANNOT_BE_UNDONE: ReadonlySet<string> = new Set([
  "CustomXmlPartCollection.Add",
  "CustomXmlPart.SetXml",
  "CustomXmlPart.Delete",
  "WorkbookProtection.Protect",
  "WorkbookProtection.Unprotect",
  "Worksheet.Delete",
  "WorksheetProtection.Protect",
  "WorksheetProtection.Unprotect",
]);

class Batch {
  private readonly objects = new Map<number, Given>();
  private readonly referenceIds = new Map<number, string>();
  private failing: string | undefined;

  constructor(
    private readonly query: Query,
    private readonly call: Call,
    private readonly references: References,
    private readonly classOf: ClassOf,
  ) {}

  run(action: Action): unknown {
    this.failing = undefined;
    const { Name } = action;
    if (action.ActionType === ActionType.trace) return undefined;
    const on = this.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) return on ? this.identity(action.ObjectPathId, on) : null;
    if (action.ActionType === ActionType.query)
      return (
        on && {
          ...this.identity(action.ObjectPathId, on),
          ...select(on, action.QueryInfo ?? {}, this.call, this.classOf),
        }
      );
    if (Name === "_RemoveReference") return void this.references.delete(String(this.args(action)[0]));
    if (Name === "_KeepReference") return void (on && this.keep(action.ObjectPathId, on));
    return this.use(on, action);
  }

  /** Sets a property or calls a method. */
  private use(on: Given, action: Action): unknown {
    const { Name } = action;
    // What is done to a null object is silently not done; Microsoft's samples delete sheets so that may not exist.
    if (!on) return null;
    this.failing = `${on.type}.${memberName(Name)}`;
    if (!isKnown(on.type, Name, this.call.requirementSet)) throw new ApiError("ApiNotFound");
    this.checkAlive(on);
    const members = this.classOf(on);
    if (action.ActionType === ActionType.setProperty) {
      const set = members.properties?.[Name]?.set;
      if (!set) throw new ApiError("ApiNotFound");
      this.checkGroup();
      return void set(on.self, this.args(action)[0], this.call);
    }
    const method = members.methods?.[Name];
    if (action.ActionType !== ActionType.method || !method) throw new ApiError("ApiNotFound");
    if (CANNOT_BE_UNDONE.has(`${on.type}.${Name}`)) this.checkGroup("always");
    return method(on.self, this.args(action), this.call) ?? null;
  }

  /** In a run with mergeUndoGroup: what cannot be undone fails, and in some versions whatever is written. */
  private checkGroup(which?: "always"): void {
    if (this.call.groups > 0 && (which === "always" || this.call.quirks.undoGroups))
      throw new ApiError("UndoNotSupported");
  }

  /** Where Excel says that the error happened: the object path that failed, or the member called. */
  locationOf(action: Action): string {
    return this.failing ?? action.Name;
  }

  private resolve(id: number): Given {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.query.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidArgument");
    const found = this.follow(path);
    this.objects.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): Given {
    const { Name, ObjectPathType: type } = path;
    if (type === PathType.global) return { type: "Workbook", self: this.call.book };
    if (type === PathType.nullObject) return null;
    if (type === PathType.reference) {
      const kept = this.references.get(Name);
      if (!kept) throw new ApiError("InvalidReference");
      this.referenceIds.set(path.Id, Name);
      return kept;
    }
    if (path.ParentObjectPathId === undefined) return this.notFound(Name);
    const parent = this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    this.checkAlive(parent);
    return this.child(parent, path);
  }

  private child(parent: ApiObject, path: ObjectPath): Given {
    const members: ApiClass<unknown> = this.classOf(parent);
    const { Name } = path;
    this.failing = `${parent.type}.${memberName(Name === "" ? "getItem" : Name)}`;
    if (!isKnown(parent.type, Name, this.call.requirementSet)) throw new ApiError("ApiNotFound");
    const args = this.args(path);
    if (CANNOT_BE_UNDONE.has(`${parent.type}.${Name}`)) this.checkGroup("always");
    const given = ((): Given | undefined => {
      if (path.ObjectPathType === PathType.property) return members.objects?.[Name]?.(parent.self, this.call);
      if (path.ObjectPathType === PathType.method) return members.getters?.[Name]?.(parent.self, args, this.call);
      if (path.ObjectPathType === PathType.indexer) return members.item?.(parent.self, args[0], this.call);
      return undefined;
    })();
    if (given === undefined) throw new ApiError("ApiNotFound");
    if (given === null && path.ObjectPathType === PathType.indexer) throw new ApiError("ItemNotFound");
    this.failing = undefined;
    return given;
  }

  /** Arguments, with objects in the places of those that stand for one. */
  private args({ ArgumentInfo }: Action | ObjectPath): readonly unknown[] {
    const ids = ArgumentInfo?.ReferencedObjectPathIds ?? [];
    return (ArgumentInfo?.Arguments ?? []).map((argument, i) => (ids[i] ? this.resolve(ids[i]) : argument));
  }

  private keep(pathId: number, on: ApiObject): void {
    if (!this.classOf(on).tracked) throw new ApiError("ApiNotFound");
    const id = this.referenceIds.get(pathId) ?? this.call.book.id();
    this.referenceIds.set(pathId, id);
    this.references.set(id, on);
  }

  private identity(pathId: number, on: ApiObject): Record<string, unknown> {
    const reference = this.referenceIds.get(pathId);
    const id = this.classOf(on).id?.(on.self);
    return { ...(id !== undefined && { Id: id }), ...(reference !== undefined && { _ReferenceId: reference }) };
  }

  private checkAlive(on: ApiObject): void {
    if (this.classOf(on).isGone?.(on.self, this.call)) throw new ApiError("ItemNotFound");
  }

  private notFound(name: string): never {
    this.failing = name;
    throw new ApiError("ApiNotFound");
  }
}
