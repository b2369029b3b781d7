import { watch } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { namesIn } from '../ledger/folder.ts';
import { show, type Finding } from '../ledger/read.ts';
import { ROOT } from '../ledger/root.ts';
import { readText } from '../ledger/source-text.ts';
import { readYaml } from '../ledger/yaml-text.ts';
import { checkStory } from '../check/check.ts';
import { ChapterFront, PageFront } from '../edition/front-matter.ts';

/** Mistakes in what stands between --- and --- at the top of a text, or that keep the whole of it from being read. */
export const mistakesInHeads = (root: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ file, line, warning }) => {
    if (warning || !file.endsWith('.mdx')) return false;
    const { text } = readText(join(root, file));
    const end = text.indexOf('\n---', 1);
    return end < 0 || line <= text.slice(0, end).split('\n').length + 1;
  });

/** Whether Astro can start on every text: asked first, because the check of all content takes seconds. */
export const areHeadsReadable = (root: string): boolean =>
  [['content/chapters', ChapterFront] as const, ['content/pages', PageFront] as const].every(([folder, front]) =>
    // Where there is no such folder, Astro finds no text in it, and the check says so.
    (namesIn(join(root, folder), { recursive: true }) ?? [])
      .filter((name) => name.endsWith('.mdx'))
      .every((name) => {
        const { text, flaws } = readText(join(root, folder, name));
        const [, head] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text) ?? [];
        if (flaws.length > 0 || head === undefined) return false;
        const { mistake, data } = readYaml(head);
        return !mistake && front.safeParse(data).success;
      }),
  );

/** Astro cannot start on a text whose head it cannot read: waits until all can be, and says what it waits for. */
export async function readableHeads(logger: AstroIntegrationLogger): Promise<void> {
  for (;;) {
    if (areHeadsReadable(ROOT)) return;
    // Whatever is saved while the check runs is seen as well.
    const watcher = watch(join(ROOT, 'content'), { recursive: true });
    const saved = new Promise((resolve) => watcher.once('change', resolve));
    const mistakes = mistakesInHeads(ROOT, checkStory(ROOT));
    if (mistakes.length > 0) {
      logger.error([...mistakes.map(show), 'The preview starts when this is mended.'].join('\n'));
      await saved;
    }
    watcher.close();
    if (mistakes.length === 0) return;
  }
}
