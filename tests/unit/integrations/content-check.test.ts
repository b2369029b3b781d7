import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeIn, layContent } from '../../content-copy.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'content-check-'));
  layContent(root);
  symlinkSync(resolve('src'), join(root, 'src'), 'junction');
});
afterAll(() => rmSync(root, { recursive: true }));

/** What is done before a build, in a process of its own. */
const BEFORE_A_BUILD = `
  const { contentCheck } = await import('${resolve('src/integrations/content-check.ts')}');
  contentCheck().hooks['astro:config:setup']({ command: 'build', logger: console });
  console.log('builds');
`;

test('a build of content with a mistake ends with the mistake alone', () => {
  changeIn(root, 'story.yaml', '- prologue', '- prolog');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', BEFORE_A_BUILD], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^content\/story\.yaml:\d+:\d+ .*prolog.*\n$/);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
