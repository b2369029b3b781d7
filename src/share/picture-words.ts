import { absolute } from '../address/absolute.ts';
import type { Edition } from '../edition/edition.ts';
import { LICENCE } from '../edition/licence.ts';
import type { PictureWords } from './png-words.ts';

interface Shown {
  readonly title: string;
  readonly description: string;
  /** Of its page, from the site's root. */
  readonly path: string;
}

/** On what terms the story's pictures may be used. */
export const rightsOf = ({ byline }: Edition['story']): string => [byline, LICENCE.name, LICENCE.address].join(', ');

/** What a picture of the story says of itself. */
export const pictureWords = (
  { story }: Edition,
  site: URL | undefined,
  { title, description, path }: Shown,
): PictureWords => ({
  Title: title,
  Description: description,
  Author: story.byline,
  Copyright: rightsOf(story),
  Source: absolute(site, path),
});
