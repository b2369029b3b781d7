import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const INSTALLED = join(process.cwd(), 'src/commands/installed.mjs');

/** A project of one package, in a folder of that name. */
function project(name = 'project'): string {
  const root = join(mkdtempSync(join(tmpdir(), 'install-')), name);
  mkdirSync(root);
  const wanted = { 'd3-array': '3.2.5' };
  const packages = {
    '': { name: 'a', version: '1.0.0', dependencies: wanted },
    'node_modules/d3-array': { version: '3.2.5' },
  };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'a', version: '1.0.0', dependencies: wanted }));
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ name: 'a', version: '1.0.0', lockfileVersion: 3, packages }),
  );
  return root;
}

/** What npm is told: a registry, nothing kept, and to ask again at once. */
const npmOf = (root: string, registry: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: root,
  npm_config_registry: registry,
  npm_config_cache: join(root, 'cache'),
  npm_config_fetch_retry_mintimeout: '10',
});

const installed = (cwd: string, env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(process.execPath, [INSTALLED], { cwd, encoding: 'utf8', env: { ...env, npm_lifecycle_event: 'build' } });

test('without a network, packages that were not fetched before are not waited for', () => {
  const root = project();
  const { status, stderr } = installed(root, npmOf(root, 'http://127.0.0.1:1/'));
  expect(stderr.trim()).toBe(
    'The packages could not be installed: the npm registry is not within reach (ECONNREFUSED), and they have not all been fetched before. Connect to the network and run it again',
  );
  expect(status).toBe(1);
});

test.skipIf(process.platform === 'win32')('an installation that is told to end leaves no npm running', async () => {
  const root = project();
  // It never answers.
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const child = spawn(process.execPath, [INSTALLED], { cwd: root, env: npmOf(root, `http://127.0.0.1:${port}/`) });
  await once(server, 'request');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(143);
  // It has no reader any more, once npm has gone.
  const closed = once(server, 'close');
  server.close();
  await closed;
});

test.skipIf(process.platform === 'win32')('a folder in whose path nothing can be built is refused by name', () => {
  const root = project('plan #2');
  const { status, stderr } = installed(root);
  expect(stderr.trim()).toMatch(
    /^npm run build: the path of this folder has a "#" in it, .*: expected another place or name, not .*plan #2$/,
  );
  expect(status).toBe(1);
});

test('a list of packages in which a merge was left is told in one line', () => {
  const root = project();
  writeFileSync(join(root, 'package-lock.json'), '<<<<<<< HEAD\n{}\n');
  const { status, stderr } = installed(root);
  expect(stderr.trim()).toMatch(/^npm run build: package-lock\.json is not whole: .*$/);
  expect(status).toBe(1);
});
