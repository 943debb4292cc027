// Builds the package into dist/: CommonJS and ES modules side by side, with declarations and source maps for both.

import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');
const source = path.join(dist, 'src');

/** The two kinds of modules, and the endings of their files. */
const formats = [
  { module: ts.ModuleKind.CommonJS, ending: '.js', declarations: '.d.ts' },
  { module: ts.ModuleKind.ESNext, ending: '.mjs', declarations: '.d.mts' },
];

function main() {
  fs.rmSync(dist, { recursive: true, force: true });
  copySources();
  const names = ts.sys.readDirectory(source, ['.ts']);
  const host = cachingHost();
  for (const format of formats) emit(names, format, host);
  fs.writeFileSync(path.join(source, 'tsconfig.json'), json(sourceSettings));
  makeCallable(path.join(dist, 'index.js'));
  fs.writeFileSync(path.join(dist, 'package.json'), json(manifest()));
  tryOut();
}

/** The sources go into the package, so that source maps and "go to definition" lead somewhere. */
function copySources() {
  fs.cpSync(path.join(root, 'src'), source, {
    recursive: true,
    filter: (name) => fs.statSync(name).isDirectory() || /\.(ts|md)$/.test(name),
  });
  for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE']) {
    const file = path.join(root, name);
    if (fs.existsSync(file)) fs.copyFileSync(file, path.join(dist, name));
  }
}

// What an editor needs to open the copied sources without complaints.
const sourceSettings = {
  include: ['index.ts'],
  compilerOptions: { target: 'ES2020', lib: ['ES2020', 'DOM', 'DOM.Iterable'], moduleResolution: 'node' },
};

/** Both programs read the same files, which are parsed a single time. */
function cachingHost() {
  const host = ts.createCompilerHost({});
  const parsed = new Map();
  const parse = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!parsed.has(name)) parsed.set(name, parse(name, ...rest));
    return parsed.get(name);
  };
  return host;
}

function emit(names, { module, ending, declarations }, host) {
  const options = { ...settings(), module, outDir: dist, rootDir: source, noEmit: false };
  Object.assign(options, { declaration: true, declarationMap: true, sourceMap: true });
  const program = ts.createProgram(names, options, host);
  const rename = (name) =>
    name.replace(/\.d\.ts(?=\.map$|$)/, declarations).replace(/\.js(?=\.map$|$)/, ending);
  const write = (name, text) => {
    const old = path.basename(name, '.map');
    const renamed = text.replace(`sourceMappingURL=${old}.map`, `sourceMappingURL=${rename(old)}.map`);
    const named =
      name.endsWith('.map') ? renamed.replace(`"file":"${old}"`, `"file":"${rename(old)}"`) : renamed;
    ts.sys.writeFile(rename(name), named);
  };
  const rewrite = rewriter(ending);
  const { diagnostics } = program.emit(undefined, write, undefined, false, {
    after: [rewrite],
    afterDeclarations: [rewrite],
  });
  report([...ts.getPreEmitDiagnostics(program), ...diagnostics]);
}

function settings() {
  const file = path.join(root, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  const { options, errors } = ts.parseJsonConfigFileContent(config ?? {}, ts.sys, root);
  report([error, ...errors].filter((found) => found && found.code !== 18003));
  // The package sees what programs see, not what its tests need.
  options.types = ['node'];
  delete options.paths;
  return options;
}

function report(diagnostics) {
  if (diagnostics.length === 0) return;
  const format = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  console.error(ts.formatDiagnosticsWithColorAndContext(diagnostics, format));
  process.exit(1);
}

/** Names the modules of the package with their ending, which Node asks for in ES modules and finds faster in all. */
function rewriter(ending) {
  return (context) => (file) => {
    const folder = path.dirname(ts.isBundle(file) ? file.sourceFiles[0].fileName : file.fileName);
    const renamed = (literal) => {
      if (!literal || !ts.isStringLiteralLike(literal) || !/^\.{1,2}\//.test(literal.text)) return literal;
      const isFile = fs.existsSync(path.resolve(folder, `${literal.text}.ts`));
      return context.factory.createStringLiteral(`${literal.text}${isFile ? '' : '/index'}${ending}`);
    };
    const visit = (node) => {
      const { factory } = context;
      if (ts.isImportDeclaration(node)) {
        const { modifiers, importClause, moduleSpecifier, attributes } = node;
        return factory.updateImportDeclaration(
          node,
          modifiers,
          importClause,
          renamed(moduleSpecifier),
          attributes,
        );
      }
      if (ts.isExportDeclaration(node)) {
        const { modifiers, isTypeOnly, exportClause, moduleSpecifier, attributes } = node;
        const name = renamed(moduleSpecifier);
        return factory.updateExportDeclaration(node, modifiers, isTypeOnly, exportClause, name, attributes);
      }
      if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        const argument = factory.updateLiteralTypeNode(node.argument, renamed(node.argument.literal));
        const { attributes, qualifier, typeArguments, isTypeOf } = node;
        return factory.updateImportTypeNode(node, argument, attributes, qualifier, typeArguments, isTypeOf);
      }
      if (ts.isCallExpression(node) && isLoading(node)) {
        const [first, ...rest] = node.arguments;
        return factory.updateCallExpression(node, node.expression, node.typeArguments, [
          renamed(first),
          ...rest,
        ]);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitEachChild(file, visit, context);
  };
}

function isLoading({ expression, arguments: given }) {
  if (given.length === 0) return false;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

/** What `require` gives is the client itself, with everything else that the package exports as its properties. */
function makeCallable(file) {
  const callable = `Object.defineProperty(exports.default, '__esModule', { value: true });
module.exports = Object.assign(exports.default, exports);
`;
  const text = fs.readFileSync(file, 'utf8');
  // Tools take an assignment for a module without a callable; one that passes the client on has none.
  const defined = "Object.defineProperty(exports, 'default', { enumerable: true, value: $1 });";
  const plain = text.replace(/^exports\.default = (\w+);$/m, defined);
  fs.writeFileSync(file, plain.replace(/(?=\/\/# sourceMappingURL=.*\s*$)/, callable));
}

/** The manifest of the repository, without what only its developers need and with the paths of the package. */
function manifest() {
  const { scripts, devDependencies, packageManager, ...kept } = JSON.parse(
    fs
      .readFileSync(path.join(root, 'package.json'), 'utf8')
      .replaceAll('./dist/', './')
      .replaceAll('"dist/', '"./'),
  );
  return { ...kept, files: ['**/*'] };
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Loads the package in both ways, as a program would. */
function tryOut() {
  const [main, module] = ['index.js', 'index.mjs'].map((name) => JSON.stringify(path.join(dist, name)));
  const address = JSON.stringify(pathToFileURL(path.join(dist, 'index.mjs')).href);
  const required = `if (typeof require(${main}) !== 'function') throw new Error('no client in ' + ${main})`;
  const imported = `import(${address}).then((all) => { if (!all.default) throw new Error('no client in ' + ${module}) })`;
  for (const program of [required, imported])
    execFileSync(process.execPath, ['--eval', program], { stdio: 'inherit' });
}

main();
