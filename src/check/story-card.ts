import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../edition/book.ts';
import { ownLanguage, wordsFolder } from '../edition/content-files.ts';
import type { Story } from '../edition/story.ts';
import { readWords } from '../edition/words.ts';
import { frameOf, type Exhibit } from '../exhibits/exhibit.ts';
import { YamlFile, type Finding } from '../ledger/read.ts';
import { valueAt } from '../ledger/schema-keys.ts';
import { box } from '../scene/box.ts';
import { CARDS } from '../scene/cards.ts';
import { storyCard } from '../scene/story-card.ts';
import { tooWide } from './large-type.ts';
import { crowdedIn } from './room.ts';

/** The file that has the story's title in a language. */
function fileOf(root: string, language: string): YamlFile {
  const overlay = join(root, wordsFolder(language), 'story.yaml');
  return new YamlFile(
    root,
    language !== ownLanguage(root) && existsSync(overlay) ? overlay : join(root, 'content/story.yaml'),
  );
}

/**
 * Whether the story's title has room where it is set largest: on the cover, and with its subtitle on the card by which
 * the story is shared.
 *
 * @param catalogue exhibits whose words can be read
 */
export function checkTitle(
  root: string,
  story: Story,
  catalogue: readonly Exhibit[],
  book: Book | undefined,
): readonly Finding[] {
  const { language, title, subtitle } = story;
  const file = fileOf(root, language);
  const wide = tooWide(title, 'title');
  if (wide) {
    // What is given in no language of its own is reported where it stands.
    if (valueAt(file.data, ['title']) === title) file.mark(['title'], wide.message);
    return file.findings;
  }
  const [exhibitId, frameId = ''] = story.card.split('/');
  const exhibit = catalogue.find(({ id }) => id === exhibitId);
  const frame = exhibit && frameOf(exhibit, frameId);
  if (!exhibit || !frame || !book) return file.findings;
  const name = { title: '', address: '', published: story.published, asOf: '' };
  const words = readWords(root, language, exhibit, '', name, book).get(frame.id);
  if (!words) return file.findings;
  for (const shape of ['link', 'feed'] as const) {
    const { preset } = CARDS[shape];
    const drawn = frame.draw(book.numbers, { ...words, headline: subtitle, headlines: [subtitle] }, box(preset));
    const crowded = crowdedIn(storyCard({ title, subtitle }, drawn, preset), preset);
    if (!crowded) continue;
    const key = title.includes(crowded.text) ? 'title' : 'subtitle';
    const meets = crowded.other === undefined ? 'leaves it' : `lies on “${crowded.other}”`;
    file.mark([key], `on the card of the story, “${crowded.text}” ${meets}: expected fewer words`);
    break;
  }
  return file.findings;
}
