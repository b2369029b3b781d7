/** What the live preview tells its open pages when all that was saved has been checked. */
export const CHECKED = 'editor:checked';
