// Apart from the other queries, of which the story's first script needs no more.
/** From here the fuse runs down the margin. */
export const WIDE = '(min-width: 64em)';
/** From here the way from one step to the next has room for what is said of the first one's figures. */
export const STEP_NOTES = 'screen and (min-width: 2500px) and (min-width: 156.25em) and (min-height: 56.25em)';
