import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstChart, whyNoName } from '../../../src/editor/first-chart.ts';

const ROOT = process.cwd();

describe('the name of a new exhibit', () => {
  test.each(['cash-and-debt', 'two-bars', 'classes', 'of'])('may be %s', (name) => {
    expect(whyNoName(ROOT, name)).toBeUndefined();
    expect(firstChart(ROOT, name)).toHaveLength(2);
  });

  test.each([
    ['../../x', 'expected lower-case words joined by hyphens'],
    ['Big Name', 'expected lower-case words joined by hyphens'],
    ['', 'expected lower-case words joined by hyphens'],
    ['class', 'called class, which the language keeps for itself'],
    ['await', 'called await, which the language keeps for itself'],
    ['package', 'called package, which the language keeps for itself'],
    ['undefined', 'called undefined, which the language keeps for itself'],
    ['column-chart', 'called columnChart, which it imports'],
    ['define-exhibit', 'called defineExhibit, which it imports'],
  ])('may not be "%s"', (name, says) => {
    expect(whyNoName(ROOT, name)).toContain(says);
    expect(() => firstChart(ROOT, name)).toThrow(says);
  });

  test('is refused in one line, with nothing written', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/new-exhibit.ts', '../../x'], {
      encoding: 'utf8',
    });
    expect(stderr.trim()).toMatch(/^npm run new:exhibit: "\.\.\/\.\.\/x" cannot name an exhibit: .*$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('in a project', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'new-exhibit-'));
    for (const path of ['CONTRIBUTING.md', 'docs/a-first-chart.md']) cpSync(path, join(root, path));
    for (const folder of ['src/exhibits', 'content/exhibits/en', 'node_modules/.bin'])
      mkdirSync(join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Runs it with a program of that script in Astro's place. */
  function run(astro: string) {
    const program = join(root, 'node_modules/.bin/astro');
    writeFileSync(program, `#!/bin/sh\n${astro}\n`);
    chmodSync(program, 0o755);
    const command = [resolve('src/commands/new-exhibit.ts'), 'two-bars'];
    return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  }

  test('that is whole it is written', () => {
    const { status, stdout } = run('exit 0');
    expect(stdout).toMatch(
      /^wrote src\/exhibits\/two-bars\/exhibit\.ts\nwrote content\/exhibits\/en\/two-bars\.yaml\n/,
    );
    expect(status).toBe(0);
  });

  test('without content nothing is', () => {
    rmSync(join(root, 'content'), { recursive: true });
    const { status, stdout, stderr } = run('exit 0');
    expect(stderr).toBe('npm run new:exhibit: the folder content/exhibits is missing: expected it with its files\n');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  test('whose types cannot be written, that is said, and is no success', () => {
    const { status, stderr } = run('echo "content/story.yaml is no list" >&2; exit 1');
    expect(stderr).toMatch(
      /^npm run new:exhibit: the type checker has not learnt .*\ncontent\/story\.yaml is no list\n$/,
    );
    expect(status).toBe(1);
  });
});
