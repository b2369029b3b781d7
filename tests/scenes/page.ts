import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svgFile } from '../../src/share/picture.ts';
import type { NamedScene } from './all-scenes.ts';
import { changesBetween } from './changes.ts';
import { keptPicture, type Moved } from './record.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const STYLE = `:root{color-scheme:light dark;font:15px/1.4 system-ui,sans-serif}body{margin:1.5rem}
h2{margin:2.5rem 0 .25rem;font-size:1.1rem}ul{margin:.25rem 0 .75rem;padding-left:1.2rem;font:12px/1.5 ui-monospace,monospace}
.pair{display:flex;gap:1rem;align-items:start}figure{margin:0;flex:1;min-width:0}img{max-width:100%;height:auto;border:1px solid #8886}
figcaption{font-weight:600}`;

/**
 * A page that shows each moved scene as it was and as it is, side by side, opened as a file.
 *
 * @param folder where page and pictures go; emptied first
 * @param now the scenes as they are
 * @param earlier the scenes as they were kept, as far as they could be drawn again
 * @returns the page's file
 */
export function writePage(
  folder: string,
  moved: readonly Moved[],
  now: readonly NamedScene[],
  earlier: readonly NamedScene[],
): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const scenesOf = (scenes: readonly NamedScene[]) =>
    new Map(scenes.map(({ name, preset, scene }) => [`${name} ${preset}`, scene]));
  const before = scenesOf(earlier);
  const after = scenesOf(now);

  const picture = (when: string, { name, preset }: Moved, svg: string | undefined): string => {
    if (svg === undefined) return `<figure><figcaption>${when}</figcaption><p>none</p></figure>`;
    const file = `${name.replace('/', '--')}.${preset}.${when}.svg`;
    writeFileSync(join(folder, file), svg);
    return `<figure><figcaption>${when}</figcaption><img src="${file}" alt="" loading="lazy"></figure>`;
  };
  const sections = moved.map((each) => {
    const key = `${each.name} ${each.preset}`;
    const old = before.get(key);
    const present = after.get(key);
    const kept = each.preset === 'phone' ? keptPicture(each.name) : undefined;
    const changes = old && present ? changesBetween(old, present) : [];
    return `<h2>${key} (${each.how})</h2>
<ul>${changes.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
<div class="pair">${picture('before', each, old ? svgFile(old) : kept)}${picture('after', each, present && svgFile(present))}</div>`;
  });
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Moved scenes</title><style>${STYLE}</style>
<h1>${moved.length} moved scenes</h1>\n${sections.join('\n')}\n</html>\n`,
  );
  return page;
}
