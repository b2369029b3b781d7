/** Whether the browser has popovers, which stand above all else on the page. */
export const HAS_POPOVERS = 'popover' in HTMLElement.prototype;
