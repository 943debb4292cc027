import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';

const root = join(__dirname, '..', 'src');
const modules = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);

test('every module can be the first one that is imported', () => {
  for (const name of modules) {
    for (const loaded of Object.keys(require.cache))
      if (!relative(root, loaded).startsWith('..')) delete require.cache[loaded];
    assert.doesNotThrow(() => void require(join(root, name)), name);
  }
  assert.ok(modules.length > 40);
});

test('no module needs Node, or a package', () => {
  for (const name of modules) {
    const foreign = [...readFileSync(join(root, name), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(
      (found) => found[1]!,
    );
    assert.deepEqual(
      foreign.filter((specifier) => !specifier.startsWith('.')),
      [],
      name,
    );
  }
});

test('old places of modules still lead to them', () => {
  for (const name of ['error', 'resource', 'uploads', 'pagination', 'streaming', 'api-promise']) {
    assert.deepEqual(require(join(root, name)), require(join(root, 'core', name)));
  }
});

test('importing the SDK does nothing that can be noticed', () => {
  const program = `
    delete globalThis.fetch; delete globalThis.File; delete globalThis.FormData; delete globalThis.Headers;
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    require(${JSON.stringify(root)});
    const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    const resources = process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap' && name !== 'TTYWrap');
    console.log(JSON.stringify([...added, ...resources]));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(stdout.trim(), '[]');
});
