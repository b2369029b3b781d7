import type { Finding } from '../ledger/read.ts';

const NO_SUCH = /\bno (?:such )?(?:figure|source|term|exhibit|frame|claim)\b/;

/**
 * Names that a file uses and no entry has, and those that were probably meant. While such a mistake stands, an entry of
 * that name that a language lacks, or has besides, only follows from it.
 */
export const mistakenNames = (errors: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    errors
      .filter(({ message }) => NO_SUCH.test(message))
      .flatMap(({ message }) => [...message.matchAll(/"([\w-]+)"/g)].map(([, name = '']) => name)),
  );
