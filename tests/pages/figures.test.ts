import { describe, expect, test } from 'vitest';
import { openBook } from '../../src/edition/book.ts';
import { printed } from '../../src/ledger/figure.ts';
import type { PopoverData } from '../../src/popover/popover-data.ts';
import { atAnyPreset } from '../../src/stage/scene-addresses.ts';
import { attributes, figuresIn, files, read } from './site.ts';

const book = openBook(process.cwd());
const story = read('index.html');
const [file = '', ...others] = files.filter((name) => name.startsWith('figures/'));
const notes = JSON.parse(read(file)) as PopoverData;
const ids = Object.keys(notes.figures);

const inPage = new Set(figuresIn(story));
const onMarks = new Set(
  files
    .filter((name) => name.startsWith('scenes/') && story.includes(atAnyPreset(name)))
    .flatMap((name) => [...read(name).matchAll(/"fact":"([^"]*)"/g)].map(([, id]) => id ?? '')),
);

describe('the notes of the story’s figures', () => {
  test('are one file, which the page names', () => {
    expect(others).toEqual([]);
    expect(file).toMatch(/^figures\/[0-9a-f]{8}\.json$/);
    expect(attributes(story, 'main', 'data-figures')).toEqual([`/${file}`]);
  });

  test('hold every figure of the page, and beyond those only figures on marks', () => {
    expect(inPage.size).toBeGreaterThan(40);
    expect([...inPage, ...onMarks].filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !inPage.has(id) && !onMarks.has(id))).toEqual([]);
  });

  test('lead to entries of the ledger', () => {
    const ledger = read('ledger/index.html');
    expect(notes.ledger).toBe('/ledger/#');
    for (const id of ids) expect(ledger, id).toContain(`id="${id}"`);
  });

  test('say of each figure what the book says of it, and name its own source', () => {
    for (const [id, { value, statement, source, check }] of Object.entries(notes.figures)) {
      const figure = book.figures.get(id);
      expect([value, statement, check?.verdict, check?.note], id).toEqual([
        figure && printed(figure, 'exact'),
        figure?.statement,
        figure?.check?.verdict,
        figure?.check?.note,
      ]);
      const own = book.sources.get(figure?.source ?? '');
      expect(source, id).toEqual(own && { title: own.title, address: own.address });
    }
  });

  test('say what there is to say, in text ready to be shown', () => {
    for (const [id, { value, statement, who, working, check }] of Object.entries(notes.figures)) {
      for (const text of [value, statement, who]) expect(text, id).not.toBe('');
      expect(working !== undefined || check !== undefined, `${id}: neither worked out nor checked`).toBe(true);
      expect(JSON.stringify([value, statement, who, working, check]), id).not.toMatch(/undefined|NaN|\{[a-z0-9-]+\}/);
    }
  });
});
