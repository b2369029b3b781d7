import { shownIn } from '../exhibits/cell.ts';
import { printed } from '../ledger/figure.ts';
import { formatDate } from '../ledger/format.ts';
import { ROOT } from '../ledger/root.ts';
import { wordsOf, type Edition, type ExhibitEdition } from '../edition/edition.ts';
import { readGlossary } from '../edition/glossary.ts';
import { markupText } from '../edition/markup-text.ts';
import { fill } from '../edition/phrase.ts';
import { sentences } from '../ledger/sentences.ts';
import { figureFile } from './epub-files.ts';

// What stands behind the chapters of the book: tables, notes, words.

/** The tables of an exhibit's frames. */
export function tablesBody(edited: ExhibitEdition, { book, ui }: Edition): string {
  const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${markupText(cell)}</${tag}>`).join('')}</tr>`;
  const first = wordsOf(edited, edited.exhibit.frames[0]?.id ?? '');
  const tables = edited.exhibit.frames
    .filter(({ id }) => edited.told.has(id))
    .map((frame) => {
      const words = wordsOf(edited, frame.id);
      const { caption, columns, rows } = frame.table(book.numbers, words);
      return [
        `<section id="${figureFile(frame.id)}">`,
        `<h2>${markupText(words.takeaway)}</h2>`,
        `<table><caption>${markupText(caption)}</caption>`,
        `<thead>${row('th', columns)}</thead>`,
        `<tbody>${rows.map((cells) => row('td', cells.map(shownIn))).join('\n')}</tbody></table>`,
        `<p>${markupText(words.source)}</p>`,
        '</section>',
      ].join('\n');
    });
  return [`<h1>${markupText(fill(ui.exhibits.named, first))}</h1>`, ...tables].join('\n');
}

/** The ledger as notes: the figures that the book's text leads to. */
export function notesBody(ids: Iterable<string>, { book, ui }: Edition): string {
  const words = ui.figure;
  const notes = [...new Set(ids)].sort().flatMap((id) => {
    const figure = book.figures.get(id);
    if (!figure) return [];
    const { check, working, kind, saidBy, asOf, statement } = figure;
    const source = book.sources.get(figure.source ?? '');
    const texts = [
      statement,
      fill(words.saidBy[kind], { who: saidBy }),
      fill(words.asOf, { day: formatDate(asOf, book.formats) }),
      ...(working === undefined ? [] : [fill(words.working, { formula: working })]),
      ...(check ? [words.verdict[check.verdict], check.note] : []),
      ...(source ? [`${source.title}${book.formats.marks.list}${source.publisher}`] : []),
    ];
    return [
      `<aside epub:type="footnote" id="${id}"><p><strong>${markupText(printed(figure, 'exact'))}</strong> ${markupText(sentences(texts, book.formats))}</p></aside>`,
    ];
  });
  return [`<h1>${markupText(ui.book.notes)}</h1>`, ...notes].join('\n');
}

/** The words of finance and computing that the story uses. */
export const wordsBody = ({ story, ui }: Edition): string =>
  [
    `<h1>${markupText(ui.page.glossary)}</h1>`,
    '<dl>',
    ...[...readGlossary(ROOT, story.language).values()].map(
      ({ id, term, definition }) => `<dt id="${id}">${markupText(term)}</dt><dd>${markupText(definition)}</dd>`,
    ),
    '</dl>',
  ].join('\n');
