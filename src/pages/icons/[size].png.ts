import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPng } from '../../share/icon.ts';

export const getStaticPaths = (() =>
  [192, 512].map((size) => ({ params: { size: String(size) }, props: { size } }))) satisfies GetStaticPaths;

/** What the manifest names: for an Android's home screen and for its opening picture. */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) =>
  new Response(new Uint8Array(await iconPng(size)), { headers: { 'Content-Type': 'image/png' } });
