import type { APIRoute } from 'astro';
import { iconPng } from '../share/icon.ts';

/** What an iPhone puts on its home screen. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await iconPng(180)), { headers: { 'Content-Type': 'image/png' } });
