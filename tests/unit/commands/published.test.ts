import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { framePages, parseRecord, presentPath, record, unanswered } from '../../../src/address/published.mjs';
import { formatRedirects, parseRedirects } from '../../../src/address/redirects.mjs';

const folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the record of what was published', () => {
  test('knows where a picture with a hash in its name is now', () => {
    expect(presentPath('cards/promises/check.link.c8772a1f.png')).toBe('cards/promises/check.link.png');
    expect(presentPath('pictures/promises/played.c8772a1f.webp')).toBe('pictures/promises/played.webp');
    expect(presentPath('exhibits/promises/check/')).toBe('exhibits/promises/check/');
    // A frame whose name has the form of a hash is no hash.
    expect(presentPath('cards/promises/deadbeef.png')).toBe('cards/promises/deadbeef.png');
  });

  test('names the line of what answers no more, and what to do', () => {
    const given = parseRecord('# once\n\ncards/a/b.link.c8772a1f.png\nexhibits/a/c/\n');
    const there = ['cards/a/b.link.png'];
    expect(unanswered(given, (file) => there.includes(file))).toEqual([
      expect.stringMatching(/^deploy\/published\.txt:4: exhibits\/a\/c\/ was published, .*`formerly`$/),
    ]);
    expect(unanswered(given, () => true)).toEqual([]);
  });

  test.each(['/cards/a.png', 'https://elsewhere.example/', 'cards/a b.png'])('does not take "%s"', (line) => {
    expect(() => parseRecord(`\n${line}\n`)).toThrow(`deploy/published.txt:2: "${line}" is no address`);
  });

  test('is added to by a release, each address once', () => {
    const root = join(folder, 'project');
    for (const frame of ['a/b', 'a/c']) {
      mkdirSync(join(root, 'dist/exhibits', frame), { recursive: true });
      writeFileSync(join(root, 'dist/exhibits', frame, 'index.html'), '');
    }
    writeFileSync(join(root, 'dist/exhibits/a/index.html'), '');
    mkdirSync(join(root, 'deploy'));
    writeFileSync(join(root, 'deploy/published.txt'), '# once\nexhibits/a/b/\n');
    const pages = framePages(join(root, 'dist'));
    expect(pages).toEqual(['exhibits/a/b/', 'exhibits/a/c/']);
    expect(record(root, pages)).toBe(1);
    expect(record(root, pages)).toBe(0);
    expect(readFileSync(join(root, 'deploy/published.txt'), 'utf8')).toBe('# once\nexhibits/a/b/\nexhibits/a/c/\n');
  });

  test('is added to on a line of its own, though the last one has no end', () => {
    const root = join(folder, 'edited');
    mkdirSync(join(root, 'deploy'), { recursive: true });
    writeFileSync(join(root, 'deploy/published.txt'), 'exhibits/a/b/');
    expect(record(root, ['exhibits/a/c/'])).toBe(1);
    expect(record(root, ['exhibits/a/b/', 'exhibits/a/c/'])).toBe(0);
    expect(readFileSync(join(root, 'deploy/published.txt'), 'utf8')).toBe('exhibits/a/b/\nexhibits/a/c/\n');
  });
});

describe('redirects', () => {
  const redirects = [['/cards/a/b.c8772a1f.png', '/cards/a/b.png']] as const;

  test('are read as they are written', () => {
    expect([...parseRedirects(formatRedirects(redirects))]).toEqual(redirects);
  });

  test.each(['/a', '/a /b', '/a https://elsewhere.example/ 301'])(
    '"%s" is none, and is named with its line',
    (line) => {
      expect(() => parseRedirects(`/x /y 301\n${line}\n`)).toThrow(`_redirects:2: expected "/old /present 301"`);
    },
  );

  test('are laid out as files for a host that knows none', () => {
    const site = join(folder, 'site');
    mkdirSync(join(site, 'cards/a'), { recursive: true });
    writeFileSync(join(site, 'index.html'), '');
    writeFileSync(join(site, 'cards/a/b.png'), 'present');
    writeFileSync(join(site, '_redirects'), formatRedirects(redirects));
    const { status } = spawnSync(process.execPath, ['src/commands/lay-out-redirects.mjs', site]);
    expect(status).toBe(0);
    expect(readFileSync(join(site, 'cards/a/b.c8772a1f.png'), 'utf8')).toBe('present');
  });
});
