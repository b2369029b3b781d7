/** How a sentence begins that leans on one before it. */
const LEANING =
  /^(?:and|but|so|it|its|they|their|theirs|them|he|his|this|that|these|those|both|the (?:two|three|rest|other|others|same|first|second|third|fourth|fifth))\b/i;
/** A word for somebody that nobody has named yet. */
const PRONOUN = /\b(?:it|they|theirs|them|he)\b/i;

/**
 * What keeps a headline from being understood by somebody who meets the picture alone; undefined if nothing does.
 *
 * @param names whom the story is about: content/story.yaml
 */
export function leaning(headline: string, names: readonly string[]): string | undefined {
  const first = Math.min(...names.map((name) => headline.indexOf(name)).filter((at) => at >= 0));
  if (!Number.isFinite(first))
    return `names nobody a stranger knows it by: expected one of ${names.join(', ')}, in a \`headline\` of its own if the step needs the takeaway as it is`;
  const word = LEANING.exec(headline)?.[0] ?? PRONOUN.exec(headline.slice(0, first))?.[0];
  return word === undefined
    ? undefined
    : `leans with “${word}” on what only the step before says: expected a \`headline\` that stands alone`;
}
