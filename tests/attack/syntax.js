// Parses TypeScript files: a line of JSON pairs of path and text comes in, a line of JSON pairs of path and harm goes out.
const ts = require(process.argv[2]);

function harm(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  let runs = false;
  (function visit(node) {
    runs = runs || (ts.isIdentifier(node) && node.text === 'PWN');
    ts.forEachChild(node, visit);
  })(file);
  if (runs) return 'runs the payload';
  const [first] = file.parseDiagnostics;
  return first ? `is broken: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}` : null;
}

require('readline')
  .createInterface({ input: process.stdin })
  .on('line', (line) => {
    const found = JSON.parse(line).map(([path, text]) => [path, harm(path, text)]);
    process.stdout.write(`${JSON.stringify(found.filter(([, what]) => what))}\n`);
  });
