import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const deflated = promisify<Uint8Array, { level: number }, Buffer>(deflate);

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of what a line may be told as: its difference from the line above, which is mostly nothing on a map. */
const UP = 2;
/** Higher ones take twice as long for a tenth less. */
const LEVEL = 4;

/**
 * Pixels of red, green, blue and opacity as PNG without opacity, which every format takes as it is; with it, a PDF would be written with a
 * second picture for the opacity.
 */
export async function opaquePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const stride = width * 3 + 1;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    let to = y * stride;
    lines[to++] = UP;
    let from = y * width * 4;
    let above = from - width * 4;
    for (let x = 0; x < width; x++, from += 4, above += 4) {
      for (let c = 0; c < 3; c++) lines[to++] = pixels[from + c]! - (y > 0 ? pixels[above + c]! : 0);
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', await deflated(lines, { level: LEVEL })),
    chunk('IEND', new Uint8Array(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}
