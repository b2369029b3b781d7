import type { Template } from '../edition/words.ts';
import { idsIn, inWords } from '../ledger/worded.ts';
import { asksToBeSaid, isAfter, unsaid } from './attributed.ts';
import type { Known, Standing } from './known.ts';
import type { Passage, Report } from './report.ts';

/** A text as a reader reads it, less its figures: a figure’s own name says nothing to a reader. */
const read = (text: string): string => inWords(text).replace(/\{[^}]*\}/g, '');

/**
 * Warns of figures between the braces of a passage that assert what the ledger only has by somebody’s word, or lack
 * their date.
 *
 * @param around all that a reader reads with the passage, itself included
 * @param elsewhere figures of which it is asked elsewhere whose they are
 */
export function checkAttributedPassage(
  { text, start }: Passage,
  around: string,
  { standing, dates }: Pick<Known, 'standing' | 'dates'>,
  report: Report,
  elsewhere: ReadonlySet<string> = new Set(),
): void {
  if (!standing || !dates) return;
  const context = read(around);
  for (const { 0: braces, index } of text.matchAll(/\{[^{}]*\}/g))
    for (const id of idsIn(braces).filter((each) => !elsewhere.has(each))) {
      const own = standing.get(id);
      const shown = { whose: context, when: context, where: 'around it', shown: `{${id}}` };
      for (const message of own ? unsaid(own, shown, dates.published) : []) report.warn(start + index, message);
    }
}

/**
 * The same for the words of an exhibit. What stands with a picture, its source line among it, holds for all that the
 * picture says; of the labels that frames share, those that print the figure.
 */
export function checkAttributedWords(
  { file, content }: Template,
  { standing, dates }: Pick<Known, 'standing' | 'dates'>,
): void {
  if (!content || !standing || !dates) return;
  const all = idsIn(JSON.stringify(content));
  const later = all.filter((id) => isAfter(dates.published, standing.get(id))).length * 2 > all.length;
  const published = later ? undefined : dates.published;
  const askedOf = (id: string): Standing | undefined => {
    const own = standing.get(id);
    return own && asksToBeSaid(own, published) ? own : undefined;
  };
  const messagesOf = (own: Standing, whose: string, when: string, shown: string, alone = false): readonly string[] =>
    unsaid(
      own,
      { whose: read(whose), alone, when: read(when), where: 'in the picture', shown: `{${shown}}` },
      published,
    );
  for (const [frame, { takeaway, headline, alt, subtitle, source, labels }] of Object.entries(content.frames)) {
    const texts = [
      { path: ['takeaway'], text: takeaway },
      ...(headline === undefined ? [] : [{ path: ['headline'], text: headline }]),
      { path: ['alt'], text: alt },
      ...(subtitle === undefined ? [] : [{ path: ['subtitle'], text: subtitle }]),
      ...(source === undefined ? [] : [{ path: ['source'], text: source }]),
      ...Object.entries(labels).map(([name, text]) => ({ path: ['labels', name], text })),
    ];
    const furniture = [takeaway, subtitle ?? content.subtitle, source ?? content.source];
    const around = [...furniture, ...texts.map(({ text }) => text)];
    for (const { path, text } of texts)
      for (const id of new Set(idsIn(text))) {
        const own = askedOf(id);
        if (!own) continue;
        const shared = Object.values(content.labels).filter((each) => idsIn(each).includes(id));
        // A headline is read by itself: what did not hold, or was not found, it must not assert.
        const alone =
          (path[0] === 'takeaway' || path[0] === 'headline') &&
          own.verdict !== 'confirmed' &&
          own.verdict !== 'rounded' &&
          own.kind !== 'computed';
        const messages = messagesOf(
          own,
          alone ? text : [...around, ...shared].join(' '),
          [text, ...furniture].join(' '),
          id,
          alone,
        );
        for (const message of messages) file.warn(['frames', frame, ...path], message);
      }
  }
  for (const key of ['title', 'subtitle', 'source'] as const)
    for (const id of new Set(idsIn(content[key]))) {
      const own = askedOf(id);
      const around = [content.title, content.subtitle, content.source].join(' ');
      for (const message of own ? messagesOf(own, around, around, id) : []) file.warn([key], message);
    }
  // Of a label that frames share, a picture that prints the figure itself is asked.
  const printed = new Set(idsIn(JSON.stringify(content.frames)));
  for (const [name, text] of Object.entries(content.labels))
    for (const id of new Set(idsIn(text).filter((each) => !printed.has(each)))) {
      const own = askedOf(id);
      const around = [
        text,
        content.title,
        content.subtitle,
        content.source,
        ...Object.values(content.frames).map(({ source }) => source ?? ''),
      ].join(' ');
      for (const message of own ? messagesOf(own, around, around, id) : []) file.warn(['labels', name], message);
    }
}
