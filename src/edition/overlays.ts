import { join } from 'node:path';
import type { LostName } from '../ledger/mistake.ts';
import { YamlFile } from '../ledger/read.ts';
import { catalogueOf } from './catalogue.ts';
import { exhibitFile, interfaceFile, ownLanguage, workingsFile, wordsFolder } from './content-files.ts';
import { ledgerOverlays, overlayName, sourceOverlay } from './ledger-words.ts';
import { overlayAt, overlayOf, type Overlay } from './overlay.ts';
import { exhibitShape, SHAPES } from './shapes.ts';

/** A file of the story's own language, and what another lays over it. */
export interface Laid {
  readonly own: YamlFile;
  readonly overlay: Overlay;
  /** Where the other language's words stand, or are expected. */
  readonly path: string;
  /** What its entries are, where other files name them. */
  readonly entries?: LostName['kind'];
}

/** Files beside the ledger's whose words stand in a file of the same name for each further language. */
export const LAID_OVER = ['story', 'brief', 'glossary', 'arithmetic', 'corrections', 'sources'] as const;

/** Every file whose words another language gives, in the order of a reader's meeting them. */
export function overlaysIn(root: string, language: string): readonly Laid[] {
  const own = ownLanguage(root);
  const read = (path: string): YamlFile => new YamlFile(root, join(root, path));
  const named = (name: Exclude<(typeof LAID_OVER)[number], 'sources'>): Laid => {
    const file = read(`content/${name}.yaml`);
    return {
      own: file,
      overlay: overlayOf(root, language, file, name, SHAPES[name]),
      path: `${wordsFolder(language)}/${name}.yaml`,
    };
  };
  const ofWords = (name: 'interface' | 'workings', path: (each: string) => string): Laid => {
    const file = read(path(own));
    return { own: file, overlay: overlayOf(root, language, file, name, SHAPES[name]), path: path(language) };
  };
  const sources = read('content/sources.yaml');
  return [
    named('story'),
    ...catalogueOf(root).map(({ id }): Laid => {
      const file = read(exhibitFile(own, id));
      const path = exhibitFile(language, id);
      return { own: file, overlay: overlayAt(root, language, file, path, exhibitShape(file.data)), path };
    }),
    ofWords('interface', interfaceFile),
    ofWords('workings', workingsFile),
    named('brief'),
    { ...named('glossary'), entries: 'term' },
    named('arithmetic'),
    named('corrections'),
    {
      own: sources,
      overlay: sourceOverlay(root, language, sources),
      path: `${wordsFolder(language)}/sources.yaml`,
      entries: 'source',
    },
    ...ledgerOverlays(root, language).map(([file, overlay]): Laid => ({
      own: file,
      overlay,
      path: `${wordsFolder(language)}/${overlayName(file.file)}.yaml`,
      entries: 'figure',
    })),
  ];
}
