/**
 * A text with nothing in it but letters and digits: quotation marks, dashes and spaces are set differently from how
 * they are typed.
 */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
