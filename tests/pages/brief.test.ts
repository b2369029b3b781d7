import { describe, expect, test } from 'vitest';
import { readBrief } from '../../src/edition/brief.ts';
import { makeEdition, exhibitNamed, wordsOf } from '../../src/edition/edition.ts';
import { briefReading, minutesToRead, storyReading } from '../../src/edition/reading-time.ts';
import { text } from '../../src/exhibits/exhibit.ts';
import { CLAIMS } from '../../src/model/claims.ts';
import { attributes, beyondTheme, bytes, files, meta, read, tags, words } from './site.ts';

const SITE = 'https://short-fuse.example';
const edition = makeEdition(process.cwd(), undefined);
const brief = readBrief(process.cwd(), edition.book);
const html = read('brief/index.html');

describe('the story in brief', () => {
  test('has each frame’s headline, drawing and sentence, and the way to its place in the story', () => {
    const links = attributes(html, 'a', 'href');
    const pictures = attributes(html, 'img', 'src');
    const letters = (text: string): string => text.replaceAll(/\s/g, '');
    const said = letters(words(html));
    expect(pictures).toHaveLength(brief.frames.length);
    const voices = html.match(/(?<=class="brief-number">)[\s\S]*?(?=<\/p>)/g)?.map(words);
    expect(voices?.map((each) => each.trim())).toEqual(
      brief.frames.map(
        ({ exhibit, voice }) => `${exhibitNamed(edition, exhibit).number} ${edition.ui.brief.voice[voice]}`,
      ),
    );
    for (const { exhibit, frame, sentence } of brief.frames) {
      expect(links).toContain(`/#${exhibit}/${frame}`);
      expect(pictures).toContain(`/brief/${exhibit}.${frame}.svg`);
      expect(said).toContain(letters(wordsOf(exhibitNamed(edition, exhibit), frame).headline));
      expect(said).toContain(letters(sentence));
    }
  });

  test('draws each without its head, which the page says', () => {
    for (const { exhibit, frame } of brief.frames) {
      const svg = read(`brief/${exhibit}.${frame}.svg`);
      const [, top, height] = /viewBox="0 (\d+) 360 (\d+)"/.exec(svg) ?? [];
      const shown = tags(html).find(({ attributes: { src } }) => src === `/brief/${exhibit}.${frame}.svg`)?.attributes;
      expect([shown?.['width'], shown?.['height']], frame).toEqual(['360', height]);
      expect(shown?.['alt'], frame).toBe(wordsOf(exhibitNamed(edition, exhibit), frame).alt);
      expect(Number(top), frame).toBeGreaterThan(30);
      expect(Number(top) + Number(height), frame).toBe(420);
    }
  });

  test('leads each figure to its entry in the ledger', () => {
    const facts = tags(html).flatMap(({ attributes: { class: name, href } }) =>
      name === 'fact in-words' ? [href ?? ''] : [],
    );
    const named = brief.frames.flatMap(({ pieces }) => pieces.flatMap(({ figure }) => figure ?? []));
    expect(facts).toEqual(named.map((id) => `/ledger/#${id}`));
    expect(facts.length).toBeGreaterThan(10);
  });

  test('sorts every claim by what became of it', () => {
    const record = wordsOf(exhibitNamed(edition, 'claims-and-record'), 'verdict');
    const links = attributes(html, 'a', 'href');
    const said = words(html);
    for (const { id, became } of CLAIMS) {
      expect(links).toContain(`/ledger/#${became}`);
      for (const label of [id, `${id}-figure`, `${id}-brief`]) expect(said).toContain(text(record, label));
    }
    for (const outcome of ['held', 'failed', 'open']) expect(said).toContain(text(record, `${outcome}-count`));
  });

  test('runs no script but the one that applies the reader’s theme', () => {
    expect(beyondTheme(html)).not.toMatch(/<script(?![^>]*ld\+json)/);
    expect(tags(html).filter(({ name }) => name === 'astro-island')).toEqual([]);
  });

  test('has a card of its own, and stands in the sitemap', () => {
    const card = new URL(meta(html, 'og:image')[0] ?? '').pathname.slice(1);
    expect(card).toBe('cards/brief.link.png');
    expect(bytes(card).equals(bytes('cards/story.link.png'))).toBe(false);
    expect(meta(html, 'og:title')).toEqual([brief.headline]);
    expect(Buffer.byteLength(brief.headline)).toBeLessThanOrEqual(70);
    expect(files).toContain('cards/brief.feed.png');
    expect(read('sitemap-0.xml')).toContain(`<loc>${SITE}/brief/</loc>`);
  });
});

test('the cover says how long the story takes, and the brief, and networks are told the same', () => {
  const story = read('index.html');
  const minutes = minutesToRead(storyReading(edition));
  const short = minutesToRead(briefReading(edition, brief));
  const cover = words(story.slice(story.indexOf('class="cover"'), story.indexOf('id="main"')));
  expect(cover).toContain(`${minutes} minutes to read, ${edition.exhibits.length} exhibits`);
  expect(cover).toContain(`In brief: ${short} minutes`);
  expect(meta(story, 'twitter:data1')).toEqual([`${minutes} minutes`]);
  expect(meta(html, 'twitter:data1')).toEqual([`${short} minutes`]);
  expect(story).toContain(`"timeRequired":"PT${minutes}M"`);
  expect(attributes(story, 'a', 'href')).toContain('/brief/');
});
