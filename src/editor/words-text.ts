import { frameOf } from '../exhibits/exhibit.ts';
import { exhibitFile, wordsFolder } from '../edition/content-files.ts';
import type { Manuscript } from './manuscript.ts';
import type { Line, Section } from './plain-text.ts';

/** The words of each exhibit's drawings, figures filled in: one line a text, after the name it has in its file. */
export const wordsSections = ({ plates, story }: Manuscript): readonly Section[] =>
  plates.map(({ exhibit, number, words }) => {
    const place = { file: exhibitFile(story.language, exhibit.id), line: 1 };
    const lines: Line[] = [];
    const seen = new Set<string>();
    const add = (name: string, text: string) => {
      // What frames share is said once.
      if (seen.has(`${name}: ${text}`)) return;
      seen.add(`${name}: ${text}`);
      lines.push({ text: `${name}: ${text}`, place });
    };
    for (const [frame, own] of words) {
      if (!frameOf(exhibit, frame)) continue;
      add('title', own.title);
      add('subtitle', own.subtitle);
      add('source', own.source);
      add(`${frame}, takeaway`, own.takeaway);
      if (own.headline !== own.takeaway) add(`${frame}, headline`, own.headline);
      add(`${frame}, alt`, own.alt);
      for (const [label, text] of Object.entries(own.labels)) add(label, text);
    }
    return { id: exhibit.id, name: `Words of ${number}: ${exhibit.id}`, lines };
  });

/** Every explained term, in the file of the story's language. */
export function glossarySection({ terms, story }: Manuscript): Section {
  const isOwn = story.languages[0]?.id === story.language;
  const file = isOwn ? 'content/glossary.yaml' : `${wordsFolder(story.language)}/glossary.yaml`;
  const lines = terms.map(({ term, definition }) => ({ text: `${term}: ${definition}`, place: { file, line: 1 } }));
  return { id: 'glossary', name: 'Glossary', lines };
}
