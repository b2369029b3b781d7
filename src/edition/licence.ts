/** The terms that the story's text and data may be used under. */
export const LICENCE = {
  name: 'CC BY 4.0',
  words: 'Creative Commons Attribution 4.0 International',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
