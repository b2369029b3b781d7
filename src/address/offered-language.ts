const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The language that a reader is offered: the one they like best of those the page is in, if it is not this page's.
 *
 * @param liked the browser's languages, the best first, as tags: `zh-CN`
 * @param here the page's tag
 * @param others tags of the languages that the page can be read in besides
 */
export function offered(liked: readonly string[], here: string, others: readonly string[]): string | undefined {
  const there = [here, ...others];
  for (const tag of liked) {
    const found = there.find((each) => languageOf(each) === languageOf(tag));
    if (found !== undefined) return found === here ? undefined : found;
  }
  return undefined;
}
