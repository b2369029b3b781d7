// @ts-check
// The option that every command about the story's text takes: which of its languages.

/** @type {import('./command.mjs').Option} */
export const LANGUAGE_OPTION = {
  type: 'string',
  value: 'LANGUAGE',
  means: 'in another of the languages that content/story.yaml lists, such as zh',
};

/**
 * Has this process, and those it starts, be about the language that was asked for.
 *
 * @param {Readonly<Record<string, string | boolean | undefined>>} values by option
 */
export function takeLanguage({ language }) {
  if (typeof language === 'string') process.env['STORY_LANGUAGE'] = language;
}
