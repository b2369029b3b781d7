import type { AstroIntegration } from 'astro';

/** Lets an island wait until the reader has come near to its exhibit: `client:approached`. */
export const approached = (): AstroIntegration => ({
  name: 'approached',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'approached', entrypoint: './src/scroll/client-approached.ts' }),
  },
});

declare module 'astro' {
  interface AstroClientDirectives {
    'client:approached'?: boolean;
  }
}
