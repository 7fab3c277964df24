import { join, relative } from "node:path";
import ts from "typescript";

/** A member of Office's that the source uses. */
export interface Use {
  /** Class and member, e.g. "Range.values". */
  readonly member: string;
  /** The requirement sets that its documentation names, e.g. "ExcelApi 1.9"; none where it names none. */
  readonly sets: readonly string[];
  /** File and line of the use. */
  readonly at: string;
  /** The members that the use stands behind: those of knows("…") in the conditions around it. */
  readonly guards: readonly string[];
}

const ROOT = join(__dirname, "../..");
const API_SET = /\[Api set:\s*(\w+)\s+([\d.]+)/g;

/**
 * Finds every member of Office's that files of a folder use: accessed, unpacked, loaded by name, or set in an object; `extra` are
 * files that are not there. A load() that does not say what it loads is a member of its own.
 */
export function membersUsed(folder: string, extra: Readonly<Record<string, string>> = {}): Use[] {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile).config,
    { ...ts.sys, readDirectory: () => ts.sys.readDirectory(join(ROOT, folder), [".ts"]) },
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const texts = new Map(Object.entries(extra).map(([name, text]) => [join(ROOT, folder, name), text]));
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.getSourceFile = (name, language) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, language) : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...fileNames, ...texts.keys()], { ...options, skipLibCheck: true }, host);
  const checker = program.getTypeChecker();
  const roots = new Set([...fileNames, ...texts.keys()]);
  const files = program.getSourceFiles().filter(({ fileName }) => roots.has(fileName));
  const guards = guardsIn(files, checker);
  return files.flatMap((file) => usesIn(file, checker, guards));
}

function usesIn(file: ts.SourceFile, checker: ts.TypeChecker, guards: Guards): Use[] {
  const uses: Use[] = [];
  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const found = symbol && officeMember(symbol);
    if (found) report(found.member, node, found.sets);
  };
  const report = (member: string, node: ts.Node, sets: readonly string[] = []): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    uses.push({ member, sets, at: `${relative(ROOT, file.fileName)}:${String(line + 1)}`, guards: guards.of(node) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText(file);
      note(checker.getTypeAtLocation(node.parent).getProperty(name), node);
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of node.properties)
        if (type && property.name) note(propertyOf(type, property.name.getText(file)), property);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "load"
    )
      for (const argument of node.arguments) {
        const paths = literalsOf(argument, checker);
        if (paths.length === 0) report(`load(${argument.getText(file)})`, node);
        const type = checker.getTypeAtLocation(node.expression.expression);
        for (const symbol of paths.flatMap((path) => loadedBy(type, path, checker))) note(symbol, node);
      }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** A property of a type, or of one of the types that it may be. */
const propertyOf = (type: ts.Type, name: string): ts.Symbol | undefined =>
  (type.isUnion() ? type.types : [type]).map((each) => each.getProperty(name)).find((symbol) => symbol !== undefined);

/** The texts that an argument may be, paths separated by commas apart. */
function literalsOf(argument: ts.Expression, checker: ts.TypeChecker): string[] {
  const type = checker.getTypeAtLocation(argument);
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const isText = type.isStringLiteral() || type.isUnion();
  const types = isText ? [type] : element ? [element] : [];
  return types
    .flatMap((each) => (each.isUnion() ? each.types : [each]))
    .flatMap((each) => (each.isStringLiteral() ? each.value.split(",") : []))
    .map((path) => path.trim());
}

/** The members along a path such as "items/format/fill/color". */
function loadedBy(type: ts.Type, path: string, checker: ts.TypeChecker): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  let current: ts.Type | undefined = type;
  for (const name of path.split("/")) {
    const symbol: ts.Symbol | undefined = current?.getProperty(name);
    if (!symbol) break;
    found.push(symbol);
    current = checker.getTypeOfSymbol(symbol);
    current = name === "items" ? checker.getIndexTypeOfType(current, ts.IndexKind.Number) : current;
  }
  return found;
}

/** What a symbol is to Office: its name and the sets that its documentation, or that of its class, names. */
function officeMember(symbol: ts.Symbol): Pick<Use, "member" | "sets"> | undefined {
  const declarations = (symbol.declarations ?? []).filter((each) =>
    each.getSourceFile().fileName.includes("@types/office-js/"),
  );
  const [declaration] = declarations;
  const owner = declaration?.parent;
  if (!owner || ts.isModuleBlock(owner) || ts.isSourceFile(owner) || !("name" in owner)) return undefined;
  const name = (owner.name as ts.Identifier).text;
  const own = [...new Set(declarations.flatMap(setsOf))];
  return { member: `${name}.${symbol.name}`, sets: own.length > 0 ? own : setsOf(owner) };
}

const setsOf = (node: ts.Node): string[] => {
  const text = node.getFullText().slice(0, node.getLeadingTriviaWidth());
  return [...text.slice(text.lastIndexOf("/**")).matchAll(API_SET)].map(([, set, version]) => `${set!} ${version!}`);
};

/** Which members an expression or a function is sure to have asked for. */
interface Guards {
  readonly of: (node: ts.Node) => string[];
}

/** Follows conditions outward from a use: in its function, and where that is called in all of these files. */
function guardsIn(files: readonly ts.SourceFile[], checker: ts.TypeChecker): Guards {
  const declarationOf = (node: ts.Node): ts.Node | undefined => {
    const symbol = checker.getSymbolAtLocation(node);
    return (symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
      ?.valueDeclaration;
  };
  const mentions = new Map<ts.Node, ts.Node[]>();
  const collect = (node: ts.Node): void => {
    const isImport = ts.isImportSpecifier(node.parent ?? node) || ts.isExportSpecifier(node.parent ?? node);
    const declaration = ts.isIdentifier(node) && !isImport ? declarationOf(node) : undefined;
    if (declaration && (declaration as ts.NamedDeclaration).name !== node)
      mentions.set(declaration, [...(mentions.get(declaration) ?? []), node]);
    ts.forEachChild(node, collect);
  };
  files.forEach(collect);

  const namedIn = (condition: ts.Node): string[] => {
    // What holds unless something is known, or whether or not it is, is no guard.
    if (ts.isPrefixUnaryExpression(condition)) return [];
    if (ts.isBinaryExpression(condition) && condition.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken)
      return [];
    if (ts.isCallExpression(condition)) {
      const [argument] = condition.arguments;
      if (condition.expression.getText() === "knows" && argument && ts.isStringLiteral(argument))
        return [argument.text];
      const called = declarationOf(condition.expression);
      const run = called && ts.isVariableDeclaration(called) ? called.initializer : undefined;
      return run && ts.isArrowFunction(run) && !ts.isBlock(run.body) ? namedIn(run.body) : [];
    }
    if (ts.isIdentifier(condition)) {
      const declaration = declarationOf(condition);
      return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer
        ? namedIn(declaration.initializer)
        : [];
    }
    const found: string[] = [];
    ts.forEachChild(condition, (child) => void found.push(...namedIn(child)));
    return found;
  };

  const around = (node: ts.Node, seen: ReadonlySet<ts.Node>): string[] => {
    const found: string[] = [];
    for (let at = node; at.parent; at = at.parent) {
      const { parent } = at;
      if (ts.isConditionalExpression(parent) && at === parent.whenTrue) found.push(...namedIn(parent.condition));
      if (ts.isIfStatement(parent) && at === parent.thenStatement) found.push(...namedIn(parent.expression));
      if (
        ts.isBinaryExpression(parent) &&
        at === parent.right &&
        parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
      )
        found.push(...namedIn(parent.left));
      if (ts.isBlock(parent))
        found.push(...left(parent.statements.slice(0, parent.statements.indexOf(at as ts.Statement))));
      if (seen.has(at)) continue;
      const name = ts.isFunctionDeclaration(at)
        ? at
        : ts.isVariableDeclaration(at) && at.initializer && ts.isArrowFunction(at.initializer)
          ? at
          : undefined;
      const callers = name && mentions.get(name);
      if (name && callers) {
        // What every place that calls it, or hands it on, has asked for.
        const all = callers.map((caller) => around(caller, new Set([...seen, name])));
        found.push(...all[0]!.filter((member) => all.every((each) => each.includes(member))));
      }
    }
    return found;
  };
  /** What has been asked for by statements such as `if (!knows("…")) return;`. */
  const left = (before: readonly ts.Statement[]): string[] =>
    before.flatMap((statement) => {
      if (!ts.isIfStatement(statement) || !ts.isPrefixUnaryExpression(statement.expression)) return [];
      return ts.isReturnStatement(statement.thenStatement) ? namedIn(statement.expression.operand) : [];
    });
  return { of: (node) => [...new Set(around(node, new Set()))] };
}
