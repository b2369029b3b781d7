/** Where the site will stand, for routes that are not pages: pages have Astro.site. */
export const site = (): URL | undefined => (import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined);
