import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { furtherLanguages, ownLanguage } from '../../../src/edition/content-files.ts';
import { ownTexts } from '../../../src/integrations/own-texts.ts';

const root = process.cwd();
const own = ownLanguage(root);

/** What a build of a language is given where it asks for `id`. */
function given(language: string, id: string): string | undefined {
  const { resolveId, load } = ownTexts(root, language);
  if (typeof resolveId !== 'object' || typeof load !== 'object') throw new Error('no hooks');
  const resolved: unknown = Reflect.apply(resolveId.handler, {}, [id]);
  const code: unknown = Reflect.apply(load.handler, {}, [resolved]);
  return typeof code === 'string' ? code : undefined;
}
const textsIn = (code = ''): string[] => [...code.matchAll(/^.*?\["(content\/[^"]+)"/gm)].map(([, file = '']) => file);

describe('the texts that a build can render', () => {
  test.each([own, ...furtherLanguages(root)])(
    'are those of its language, %s, or the story’s own, each as a module of Astro’s',
    (language) => {
      const code = given(language, 'astro:content-module-imports');
      const expected = ['chapters', 'pages'].flatMap((folder) =>
        readdirSync(`${root}/content/${folder}/${own}`).map((name) => {
          const file = `content/${folder}/${language}/${name}`;
          return existsSync(`${root}/${file}`) ? file : `content/${folder}/${own}/${name}`;
        }),
      );
      const texts = textsIn(code);
      expect(texts).toEqual(expected);
      const [first = ''] = texts;
      const asked = `?astro%3Acontent-layer-deferred-module=&fileName=${encodeURIComponent(first)}&astroContentModuleFlag=true`;
      expect(code).toContain(`["${first}", () => import("astro:content-layer-deferred-module${asked}")]`);
    },
  );

  test('are all that it answers for', () => {
    expect(given(own, 'astro:content')).toBeUndefined();
  });
});
