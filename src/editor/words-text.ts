import { join } from 'node:path';
import { frameOf } from '../exhibits/exhibit.ts';
import { YamlFile } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { exhibitFile, wordsFolder } from '../edition/content-files.ts';
import type { Manuscript } from './manuscript.ts';
import type { Line, Section } from './plain-text.ts';

/**
 * The words of each exhibit's drawings, figures filled in: one line a text, after the name it has in its file.
 *
 * @param root the folder that holds the `content` they are of
 */
export const wordsSections = ({ exhibits, story }: Manuscript, root: string): readonly Section[] =>
  exhibits.map(({ exhibit, number, words }) => {
    const file = new YamlFile(root, join(root, exhibitFile(story.language, exhibit.id)));
    const lines: Line[] = [];
    const seen = new Set<string>();
    const add = (name: string, text: string, ...path: readonly string[]) => {
      // What frames share is said once.
      if (seen.has(`${name}: ${text}`)) return;
      seen.add(`${name}: ${text}`);
      lines.push({ text: `${name}: ${text}`, place: { file: file.file, line: file.lineOf(path) } });
    };
    for (const [frame, own] of words) {
      if (!frameOf(exhibit, frame)) continue;
      // A frame may have a line of its own for what all share.
      const given = (...path: readonly string[]): readonly string[] =>
        valueAt(file.data, ['frames', frame, ...path]) === undefined ? path : ['frames', frame, ...path];
      add('title', own.title, 'title');
      add('subtitle', own.subtitle, ...given('subtitle'));
      add('source', own.source, ...given('source'));
      add(`${frame}, takeaway`, own.takeaway, 'frames', frame, 'takeaway');
      if (own.headline !== own.takeaway) add(`${frame}, headline`, own.headline, 'frames', frame, 'headline');
      add(`${frame}, alt`, own.alt, 'frames', frame, 'alt');
      for (const [label, text] of Object.entries(own.labels)) add(label, text, ...given('labels', label));
    }
    return { id: exhibit.id, name: `Words of ${number}: ${exhibit.id}`, lines };
  });

/**
 * Every explained term, in the file of the story's language.
 *
 * @param root the folder that holds the `content` they are of
 */
export function glossarySection({ terms, story }: Manuscript, root: string): Section {
  const isOwn = story.languages[0]?.id === story.language;
  const path = isOwn ? 'content/glossary.yaml' : `${wordsFolder(story.language)}/glossary.yaml`;
  const file = new YamlFile(root, join(root, path));
  const entries: readonly unknown[] = Array.isArray(file.data) ? file.data : [];
  const lines = terms.map(({ id, term, definition }) => ({
    text: `${term}: ${definition}`,
    place: { file: file.file, line: file.lineOf([entries.findIndex((entry) => valueAt(entry, ['id']) === id)]) },
  }));
  return { id: 'glossary', name: 'Glossary', lines };
}
