import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INLINE } from '../../src/scroll/inline.ts';

export const DIST = join(process.cwd(), 'dist');

/** Every file of the built site, as paths from its root; not the compressed ones beside them. */
export const files: readonly string[] = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1))
  .filter((file) => !/\.(br|gz)$/.test(file))
  .sort();

export const pages: readonly string[] = files.filter((file) => file.endsWith('.html'));
export const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
export const bytes = (file: string): Buffer => readFileSync(join(DIST, file));

/** Values of an attribute over all tags of a name. */
export function attributes(html: string, tag: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map((match) =>
    unescape(match[1] ?? ''),
  );
}

/** The content of meta tags of a name or property. */
export function meta(html: string, name: string): string[] {
  return [...html.matchAll(/<meta\b[^>]*>/g)]
    .map((match) => match[0])
    .filter((tag) => tag.includes(`name="${name}"`) || tag.includes(`property="${name}"`))
    .map((tag) => unescape(/content="([^"]*)"/.exec(tag)?.[1] ?? ''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#34;': '"',
  '&#x27;': "'",
};

export function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#34|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The words of a page, without its markup. */
export const words = (html: string): string =>
  unescape(
    html
      .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/[ \t\n]+/g, ' '),
  );

/** A page without the script that every page has: the one that applies the reader's theme. */
export const beyondTheme = (html: string): string => html.replace(`<script>${INLINE.theme}</script>`, '');
