import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attributes, bytes, files, pages, read } from './site.ts';

/** Bytes as a host sends them: kB of 1024. */
const packed = (data: string | Buffer): number => gzipSync(data, { level: 9 }).byteLength / 1024;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const story = read('index.html');
/** What is said to search engines about the story is no script. */
const inline = [...story.matchAll(/<script(?![^>]*(?:\ssrc=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)]
  .map(([, code]) => code)
  .join('\n');

/** Scripts a text names, as file names: `from"./x.js"`, `import("./x.js")`, `component-url="/_astro/x.js"`. */
const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => `_astro/${name}`).filter((file) => files.includes(file));

/**
 * What comes with a press and not by reading: sharing, drawing what a reader sets by an exhibit's controls, and the
 * picture of that.
 */
const PRESSED = /\/(share-menu|share-story|live-picture|settable)\.[\w-]+\.js$/;

/** What comes to the widest screens alone. */
const WIDEST = /\/step-notes\.[\w-]+\.js$/;

/** Those scripts and all that they lead to, but for what is left out and what that alone leads to. */
function withAll(scripts: readonly string[], pattern: RegExp, left?: RegExp): Set<string> {
  const found = new Set<string>();
  const waiting = [...scripts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || left?.test(file)) continue;
    found.add(file);
    waiting.push(...named(read(file), pattern));
  }
  return found;
}
const STATIC = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const ANY = /["'`/]([\w.-]+\.js)["'`]/g;
const first = withAll(
  [...attributes(story, 'script', 'src'), ...attributes(story, 'link', 'href')]
    .filter((address) => address.endsWith('.js'))
    .map((address) => address.slice(1)),
  STATIC,
);
const everything = [...first, ...named(story, ANY)];
const seen = withAll(everything, ANY, new RegExp(`${PRESSED.source}|${WIDEST.source}`));
const all = withAll(everything, ANY, WIDEST);
const widest = [...withAll(everything, ANY)].filter((file) => !all.has(file));
const weigh = (scripts: ReadonlySet<string>): number =>
  sum([...scripts].map((file) => packed(bytes(file)))) + packed(inline);

test.each([
  ['the story’s HTML', packed(story), 90],
  ['the story’s HTML in Chinese', packed(read('zh/index.html')), 90],
  ['script before the first exhibit', weigh(first), 8.7],
  ['script with all exhibits seen', weigh(seen), 50],
  ['script with all that a press brings', weigh(all), 75],
  ['script of the widest screens alone', sum(widest.map((file) => packed(bytes(file)))), 1.5],
  ['fonts', sum(files.filter((file) => file.endsWith('.woff2')).map((file) => bytes(file).byteLength / 1024)), 130],
])('%s: %f kB, at most %f', (_, kilobytes, most) => {
  expect(kilobytes).toBeGreaterThan(0.5);
  expect(kilobytes).toBeLessThanOrEqual(most);
});

test('the scripts weighed are the ones there are', () => {
  expect(first.size).toBeGreaterThanOrEqual(1);
  expect(seen.size).toBeGreaterThan(first.size + 3);
  for (const name of ['share-menu', 'share-story', 'live-picture', 'settable'])
    expect(
      [...all].filter((file) => !seen.has(file)).some((file) => file.includes(`/${name}.`)),
      name,
    ).toBe(true);
});

test('no page, style, script or picture loads anything from another host', () => {
  const other = /^(https?:)?\/\//;
  for (const page of pages) {
    const html = read(page);
    const links = [...html.matchAll(/<link\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/\srel="(canonical|alternate|license|author|me)"/.test(tag));
    const loaded = [
      ...links.flatMap((tag) => attributes(tag, 'link', 'href')),
      ...['src', 'srcset', 'poster', 'data', 'component-url', 'renderer-url'].flatMap((name) =>
        attributes(html, '*', name),
      ),
    ];
    expect(
      loaded.filter((address) => other.test(address)),
      page,
    ).toEqual([]);
  }
  for (const file of files.filter((name) => name.endsWith('.css')))
    expect(read(file), file).not.toMatch(/url\(\s*["']?(https?:)?\/\/|@import/);
});
