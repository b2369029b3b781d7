/** From here the fuse runs down the margin. Apart from the other queries: the story's first script needs no more. */
export const WIDE = '(min-width: 64em)';
