import { join } from 'node:path';
import { show, type Finding } from '../ledger/read.ts';
import { readText } from '../ledger/source-text.ts';
import { editAddress } from './places.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
li { margin: 0 0 1.2rem; }
pre { margin: 0.3rem 0 0; white-space: pre-wrap; opacity: 0.7; }
`;

/**
 * The page that stands in place of every other in the live preview while something is wrong: each mistake, its place,
 * and its line.
 */
export function mistakesPage(root: string, mistakes: readonly Finding[], repository: string | undefined): string {
  const items = mistakes.map((mistake) => {
    const { file, line } = mistake;
    const [place, ...message] = show(mistake).split(/(?<=^\S+) {2}/);
    const source = readText(join(root, file)).text.split('\n')[line - 1] ?? '';
    return `<li><a href="${escaped(editAddress(root, { file, line }, repository))}">${escaped(place ?? file)}</a><br>${escaped(message.join('  '))}${
      source.trim() === '' ? '' : `<pre>${escaped(source)}</pre>`
    }</li>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>To be mended in content/</title><style>${STYLE}</style></head>
<body>
<h1>To be mended</h1>
<ol>${items.join('\n')}</ol>
<p>The page comes back by itself, at the place you were reading, when this is mended.</p>
</body>
</html>`;
}
