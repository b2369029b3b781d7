import { join } from 'node:path';
import type { Interface } from '../edition/interface.ts';
import { markupText } from '../edition/markup-text.ts';
import { show, type Finding } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';
import { editAddress } from './places.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
li { margin: 0 0 1.2rem; }
pre { margin: 0.3rem 0 0; white-space: pre-wrap; opacity: 0.7; }
`;

/** What the page says round the mistakes, and in which language: its `lang`. */
interface Around {
  readonly tag: string;
  readonly words: Pick<Interface['preview'], 'toMend' | 'comesBack'>;
}

/**
 * The page that stands in place of every other in the live preview while something is wrong: each mistake, its place,
 * and its line. The check speaks English.
 *
 * @param repository the repository's page on its host; undefined for the editor on this machine
 * @param around undefined where the words are among what is wrong: then the mistakes stand alone
 * @returns HTML, whole
 */
export function mistakesPage(
  root: string,
  mistakes: readonly Finding[],
  repository: string | undefined,
  around: Around | undefined,
): string {
  const items = mistakes.map((mistake) => {
    const { file, line } = mistake;
    const [place, ...message] = show(mistake).split(/(?<=^\S+) {2}/);
    const source = readText(join(root, file)).text.split('\n')[line - 1] ?? '';
    return `<li><a href="${markupText(editAddress(root, { file, line }, repository))}">${markupText(place ?? file)}</a><br>${markupText(message.join('  '))}${
      source.trim() === '' ? '' : `<pre>${markupText(source)}</pre>`
    }</li>`;
  });
  return `<!doctype html>
<html lang="${around?.tag ?? 'en'}">
<head><meta charset="utf-8"><title>${markupText(around?.words.toMend ?? 'content/')}</title><style>${STYLE}</style></head>
<body>
${around ? `<h1>${markupText(around.words.toMend)}</h1>` : ''}
<ol lang="en">${items.join('\n')}</ol>
${around ? `<p>${markupText(around.words.comesBack)}</p>` : ''}
</body>
</html>`;
}
