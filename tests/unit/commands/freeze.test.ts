import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  for (const file of ['content/exhibits/en/a.yaml', 'content/README.md', 'content/words/zh/a.yaml', 'src/a.ts']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const freeze = (file: string) =>
  spawnSync(process.execPath, [resolve('tests/frozen/freeze.ts'), file], { cwd: root, encoding: 'utf8' });

describe('freezing content', () => {
  test.each([
    ['README.md', "README.md is not frozen: tests take today's"],
    ['words', "words is not frozen: tests take today's"],
    ['words/zh/a.yaml', "words/zh/a.yaml is not frozen: tests take today's"],
    ['../src', '"../src" is not in content/'],
    ['exhibits/../../src', '"exhibits/../../src" is not in content/'],
    ['.', '"." is not in content/'],
    ['', '"" is not in content/'],
    ['content/', '"content/" is not in content/'],
    ['exhibits/en/b.yaml', 'there is no content/exhibits/en/b.yaml'],
    [
      'exhibit/en/a.yml',
      'there is no content/exhibit/en/a.yml: expected a file or folder of content/, as exhibits/en/a.yaml',
    ],
  ])('refuses "%s" in one line, and copies nothing', (file, says) => {
    const { status, stdout, stderr } = freeze(file);
    expect(stderr.trim()).toMatch(/^npm run freeze: .*expected a file or folder of content\/, as .*$/);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(existsSync(join(root, 'tests'))).toBe(false);
  });

  test('says what was copied', () => {
    expect(freeze('exhibits/en/a.yaml').stdout).toBe(
      'content/exhibits/en/a.yaml was copied to tests/frozen/content/exhibits/en/a.yaml\n',
    );
    expect(readFileSync(join(root, 'tests/frozen/content/exhibits/en/a.yaml'), 'utf8')).toBe(
      'content/exhibits/en/a.yaml',
    );
    expect(freeze('content/exhibits/en/a.yaml').stdout).toContain('content/exhibits/en/a.yaml was copied');
    expect(freeze('exhibits').stdout).toBe(
      'content/exhibits, with all that is in it, was copied to tests/frozen/content/exhibits\n',
    );
    rmSync(join(root, 'tests'), { recursive: true });
  });
});
