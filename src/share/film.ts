import HME from 'h264-mp4-encoder';
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { held, isKey, numberBits, type Unit } from './h264-hold.ts';
import { rasterise, type ToPlay } from './paint.ts';

// Runs in a worker thread, where Node itself reads it and not the build: it and what it imports need no build.

/** Pictures a second: what Instagram takes at least is 23, https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media#video-specifications */
const RATE = 25;
/** From 10, best, to 51. */
const QUANTISER = 22;
/** From 0, best, to 10. */
const SPEED = 5;
/** Times a still picture is encoded until nothing of it changes any more. */
const UNTIL_STILL = 5;

/** Drawings to be filmed. */
export interface ToFilm extends ToPlay {
  /** How many drawings there are from one that is held to the next. */
  readonly group: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Encoded {
  readonly units: readonly Unit[];
  readonly config: VideoDecoderConfig;
}

/** Pictures as H.264: a unit for each, the first of every `group` without those before it. */
async function encoded({ width, height }: Size, group: number, pictures: Iterable<Uint8Array>): Promise<Encoded> {
  const encoder = await HME.createH264MP4Encoder();
  Object.assign(encoder, { width, height, frameRate: RATE, speed: SPEED, quantizationParameter: QUANTISER });
  encoder.groupOfPictures = group;
  encoder.initialize();
  for (const pixels of pictures) encoder.addFrameRgba(pixels);
  encoder.finalize();
  const source = new BufferSource(encoder.FS.readFile(encoder.outputFilename));
  encoder.delete();
  const track = await new Input({ source, formats: ALL_FORMATS }).getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config) throw new Error('the encoder made no film');
  const units: Unit[] = [];
  // A packet is a picture's one unit after its length.
  for await (const { data } of new EncodedPacketSink(track).packets()) units.push(data.subarray(4));
  return { units, config };
}

/** The unit that says of a picture of a size that nothing changes. */
async function stillUnit(size: Size): Promise<Unit> {
  const flat = new Uint8Array(size.width * size.height * 4).fill(255);
  const { units } = await encoded(
    size,
    UNTIL_STILL,
    Array.from({ length: UNTIL_STILL }, () => flat),
  );
  const last = units.at(-1);
  if (!last || isKey(last) || last.byteLength > 20) throw new Error('the encoder has no still picture');
  return last;
}

const withLength = (unit: Unit): Uint8Array => {
  const data = new Uint8Array(unit.byteLength + 4);
  new DataView(data.buffer).setUint32(0, unit.byteLength);
  data.set(unit, 4);
  return data;
};

/** Parameters of the sequence, in the way MP4 files keep them (avcC): after their count and length. */
function parametersIn({ description }: VideoDecoderConfig): Unit {
  if (description === undefined) throw new Error('a film without parameters');
  const box = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
  return box.subarray(8, 8 + ((box[6] ?? 0) << 8) + (box[7] ?? 0));
}

/**
 * Drawings in turn as an MP4 file, in H.264 and 4:2:0, without sound: at one rate throughout, as networks want it.
 *
 * @throws Error if there is no drawing
 */
export async function mp4({ shown, width, group }: ToFilm): Promise<Uint8Array> {
  const [first] = shown;
  if (!first) throw new Error('nothing to play');
  const { height } = rasterise({ svg: first.svg, width });
  const size = { width, height };
  const drawn = function* (): Generator<Uint8Array> {
    for (const { svg } of shown) yield rasterise({ svg, width }).pixels;
  };
  const { units, config } = await encoded(size, group, drawn());
  const pictures = units.map((unit, i) => ({
    unit,
    more: Math.max(1, Math.round(((shown[i]?.time ?? 0) / 1000) * RATE)) - 1,
  }));

  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const video = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(video, { frameRate: RATE });
  await output.start();
  // What the encoder makes of colours; unsaid, large pictures are taken for another's.
  const colorSpace = { primaries: 'bt709', transfer: 'iec61966-2-1', matrix: 'smpte170m', fullRange: false } as const;
  const meta = { decoderConfig: { ...config, codedWidth: width, codedHeight: height, colorSpace } };
  let at = 0;
  for (const unit of held(pictures, await stillUnit(size), numberBits(parametersIn(config)))) {
    const kind = isKey(unit) ? 'key' : 'delta';
    await video.add(new EncodedPacket(withLength(unit), kind, at / RATE, 1 / RATE), meta);
    at += 1;
  }
  await output.finalize();
  if (!target.buffer) throw new Error('no file');
  return new Uint8Array(target.buffer);
}
