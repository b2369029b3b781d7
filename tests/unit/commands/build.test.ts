import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reasonIn } from '../../../src/commands/build.mjs';
import { savedState } from '../../../src/commands/saved-state.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds with a program of that script in Astro's place, over a site that is there. */
function build(script: string, call = `const { built, output } = await buildStory('dist')`) {
  const bin = join(root, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'astro'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'astro'), 0o755);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), 'before');
  const code = `import { buildLanguages, buildOwnFirst, buildStory } from ${JSON.stringify(resolve('src/commands/build.mjs'))};
    ${call}; console.log(JSON.stringify({ built, output }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout;
}
const page = (): string => readFileSync(join(root, 'dist/index.html'), 'utf8');

describe.skipIf(process.platform === 'win32')('a build', () => {
  test('takes the place of the last one when it is whole, and says how much it made', () => {
    const said = build('mkdir -p "$3" && echo now > "$3/index.html" && echo "  ├─ /index.html (+1ms)"');
    expect(page()).toBe('now\n');
    expect(said).toContain('Building the story: 1 pages and files');
    expect(existsSync(join(root, '.cache/building'))).toBe(false);
  });

  test.each([
    ['npm start', `const { built, output } = await buildOwnFirst('dist')`],
    ['a release', `const { built, output } = await buildStory('dist')`],
    ['npm run build', `const { built, output } = await buildLanguages('dist', () => {})`],
  ])('that fails leaves the last one, and gives its reason: %s', (_, call) => {
    const said = build(
      'mkdir -p "$3" && echo half > "$3/index.html" && echo "content/story.yaml:2:8  a mistake" && exit 1',
      call,
    );
    expect(page()).toBe('before');
    expect(said).toContain('"built":false');
    expect(said).toContain('a mistake');
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a build of several languages', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, 'content/story.yaml'), 'languages: [{ id: en }, { id: zh }]');
  });

  test('lays each in a folder of its own below the story’s own, which may be emptied meanwhile', () => {
    build('rm -rf "$3" && mkdir -p "$3" && echo "$STORY_LANGUAGE" > "$3/index.html"');
    expect(page()).toBe('en\n');
    expect(readFileSync(join(root, 'dist/zh/index.html'), 'utf8')).toBe('zh\n');
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('for somebody who waits has the story’s own in its place before the others are begun', () => {
    const said = build(
      'if [ "$STORY_LANGUAGE" = zh ]; then sleep 0.2; fi; mkdir -p "$3" && echo "$STORY_LANGUAGE" > "$3/index.html"',
      `const { built, output, further, rest } = await buildOwnFirst('dist');
        const { existsSync } = await import('node:fs');
        console.log(further, existsSync('dist/index.html'), existsSync('dist/zh')); await rest`,
    );
    expect(said).toContain("[ 'zh' ] true false");
    expect(page()).toBe('en\n');
    expect(readFileSync(join(root, 'dist/zh/index.html'), 'utf8')).toBe('zh\n');
  });

  test('fails as one: the first to fail says why, and the rest are stopped', () => {
    const said = build(
      'mkdir -p "$3"; if [ "$STORY_LANGUAGE" = zh ]; then echo "content/words/zh/a.yaml:2:8  a mistake"; exit 1; fi; exec sleep 60',
    );
    expect(said).toContain('"built":false');
    expect(said).toContain('content/words/zh/a.yaml:2:8  a mistake');
    expect(page()).toBe('before');
    expect(existsSync(join(root, '.cache/building.zh'))).toBe(false);
  });
});

test('the reason of a failure is told without the list of what was made, and without a stack', () => {
  expect(reasonIn('  ├─ /index.html (+1ms)\ncontent/a.yaml:1:1  wrong\n    at render (x.js:1)\n')).toBe(
    'content/a.yaml:1:1  wrong',
  );
});

describe('what a build is made from', () => {
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root });

  test('is a saved state, and the files that are not in it', () => {
    git('init', '--quiet');
    writeFileSync(join(root, 'story.yaml'), 'title: One');
    git('add', '.');
    git('commit', '--quiet', '-m', 'One');
    expect(savedState(root)).toMatch(/^[0-9a-f]{7,}$/);
    writeFileSync(join(root, 'story.yaml'), 'title: Two');
    writeFileSync(join(root, 'a new one.mdx'), '');
    expect(savedState(root)).toMatch(/^[0-9a-f]{7,} and 2 unsaved files \(story\.yaml, a new one\.mdx\)$/);
  });

  test('is no state where nothing is kept', () => {
    expect(savedState(root)).toBe('files that are not kept with git');
  });
});
