/** How the page around may know an embed. */
export interface Listener {
  /** The name it was given in its address, or an empty one. */
  readonly id: string;
  /** Its name to pym, in its address. */
  readonly pym: string | undefined;
  /** Its name to WordPress, behind the # of its address. */
  readonly secret: string | undefined;
  /** Its name to iframe-resizer, which asks for a size first. */
  readonly resizer: string | undefined;
}

/**
 * What an embed says of its size, once to each kind of page that may be listening.
 *
 * @param size CSS px
 * @param address of the embed, in full
 */
export function tellings(
  { height, width }: { readonly height: number; readonly width: number },
  { id, pym, secret, resizer }: Listener,
  address: string,
): readonly unknown[] {
  return [
    // AMP, and @newswire/frames: https://amp.dev/documentation/components/amp-iframe#iframe-resizing
    { sentinel: 'amp', type: 'embed-size', height },
    // Datawrapper, and the many pages that have its listener: https://developer.datawrapper.de/docs/responsive-iframe
    { 'datawrapper-height': { [id === '' ? 'short-fuse' : id]: height } },
    // Embedly, and Medium with it: https://docs.embed.ly/reference/provider-height-resizing
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    // pym: https://github.com/nprapps/pym.js
    ...(pym === undefined ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
    // iframe-resizer: https://github.com/davidjbradley/iframe-resizer, `[iFrameSizer]id:height:width:event`
    ...(resizer === undefined ? [] : [`[iFrameSizer]${resizer}:${height}:${width}:init`]),
    // WordPress, wp-includes/js/wp-embed.js: https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js
    ...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
    // This site's own loader, embed.js.
    { type: 'short-fuse:height', id, height },
  ];
}

/** What an embed says when a link in it is pressed, to WordPress, which then follows it. */
export const linkMessages = (address: string, secret: string): readonly unknown[] => [
  { message: 'link', value: address, secret },
];
