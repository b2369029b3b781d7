/**
 * Stands in a page for the story's version until all pages are there: a page in which nothing else is new is taken from
 * the last build.
 */
export const VERSION_TO_COME = 'version-to-come';
