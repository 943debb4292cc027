// Copies the sources into dist-deno/ in the form that Deno and JSR read: modules are named with their ending.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist-deno');

fs.rmSync(dist, { recursive: true, force: true });
for (const file of ts.sys.readDirectory(path.join(root, 'src'), ['.ts'])) {
  const target = path.join(dist, path.relative(path.join(root, 'src'), file));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, named(file, fs.readFileSync(file, 'utf8')));
}
for (const name of ['jsr.json', 'README.md', 'LICENSE']) {
  if (fs.existsSync(path.join(root, name))) fs.copyFileSync(path.join(root, name), path.join(dist, name));
}

/** The text with each module named by its file; packages come from npm. */
function named(file, text) {
  let shift = 0;
  for (const { fileName, pos, end } of ts.preProcessFile(text, true, true).importedFiles) {
    const name = nameOf(file, fileName);
    // The place is that of the name between its quotes.
    text =
      text.slice(0, pos + shift) +
      text.slice(pos + shift, end + shift + 1).replace(fileName, name) +
      text.slice(end + shift + 1);
    shift += name.length - fileName.length;
  }
  return text;
}

function nameOf(file, name) {
  if (!name.startsWith('.')) return name.includes(':') ? name : `npm:${name}`;
  const isFile = fs.existsSync(path.resolve(path.dirname(file), `${name}.ts`));
  return `${name}${isFile ? '' : '/index'}.ts`;
}
