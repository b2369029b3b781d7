import { openBook } from '../../src/edition/book.ts';
import { contentCopy } from '../content-copy.ts';

const { root } = contentCopy();

/** A project's folder with the frozen content: for expectations that name a sentence, a value or a place. */
export const FROZEN = root;

/** Its figures. */
export const frozenBook = openBook(FROZEN);
