import { describe, expect, test } from 'vitest';
import { held, isKey, numberBits, numbered } from '../../../src/share/h264-hold.ts';

const unit = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
// As an encoder wrote them: parameters of a sequence, a picture in which nothing changes, the begin of a whole one.
const PARAMETERS = unit('67420028a6804402af9664');
const STILL = unit('61e31400169580');
const KEY = unit('65b8115ffff8228a');

test('a picture’s number has the bits that its sequence says', () => {
  expect(numberBits(PARAMETERS)).toBe(5);
});

describe('a picture', () => {
  test('keeps all but its number', () => {
    expect(hex(numbered(STILL, 4, 5))).toBe('61e41400169580');
    expect(hex(numbered(STILL, 31, 5))).toBe('61ff1400169580');
    expect(hex(STILL)).toBe('61e31400169580');
  });

  test('is refused where its number would need a byte between, or it is none', () => {
    expect(() => numbered(unit('61e00000169580'), 0, 5)).not.toThrow();
    // First block 0, kind 5, parameters 0, and the number across two bytes that would be zero.
    expect(() => numbered(unit('619aff00010203'), 0, 16)).toThrow('cannot be written in place');
    expect(() => numbered(unit('6100000000'), 1, 5)).toThrow('no H.264');
  });
});

test('is held by pictures that change nothing, numbered on from it until the next whole one', () => {
  const stream = [
    ...held(
      [
        { unit: KEY, more: 2 },
        { unit: STILL, more: 0 },
        { unit: KEY, more: 33 },
      ],
      STILL,
      5,
    ),
  ];
  expect(stream.map(isKey)).toEqual([true, false, false, false, true, ...Array.from({ length: 33 }, () => false)]);
  const numbers = stream.map((each) => (isKey(each) ? 0 : (each[1] ?? 0) & 0x1f));
  expect(numbers.slice(0, 7)).toEqual([0, 1, 2, 3, 0, 1, 2]);
  expect(numbers.slice(-4)).toEqual([30, 31, 0, 1]);
});

test('anything but pictures in the stream is refused', () => {
  expect(() => [...held([{ unit: PARAMETERS, more: 1 }], STILL, 5)]).toThrow('pictures and nothing else');
});
