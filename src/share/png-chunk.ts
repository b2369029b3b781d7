// Runs where pages are built and in browsers.

/** What every PNG file begins with: https://www.w3.org/TR/png-3/#5PNG-file-signature */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The remainder of each byte: https://www.w3.org/TR/png-3/#D-CRCAppendix */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The checksum of a chunk's type and data. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (REMAINDERS[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** A chunk of a PNG file: length, type, data and checksum. @param type four letters */
export function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(data.byteLength + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.byteLength);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(data.byteLength + 8, checksum(whole.subarray(4, data.byteLength + 8)));
  return whole;
}
