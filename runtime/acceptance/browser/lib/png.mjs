// A screenshot with at most 256 colours: a palette makes a screen of flat areas a third as large.
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

function chunks(png) {
  const found = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return found;
}

/** Every pixel as red, green and blue (ISO/IEC 15948, 8 bits a channel, not interlaced, as Chromium writes). */
function pixels(png) {
  const parts = chunks(png);
  const header = parts.find(([name]) => name === 'IHDR')[1];
  const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  const step = { 2: 3, 6: 4 }[kind];
  const raw = inflateSync(Buffer.concat(parts.filter(([name]) => name === 'IDAT').map(([, data]) => data)));
  const row = width * step;
  const out = Buffer.alloc(height * row);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      const left = x >= step ? out[at - step] : 0;
      const up = y > 0 ? out[at - row] : 0;
      const corner = x >= step && y > 0 ? out[at - row - step] : 0;
      const add = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[at] = (raw[y * (row + 1) + 1 + x] + add) & 255;
    }
  }
  return { width, height, step, out };
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The commonest colours, and for every other the nearest of them. */
function palette(counts) {
  const chosen = [...counts].sort((one, two) => two[1] - one[1]).slice(0, COLOURS).map(([colour]) => colour);
  const index = new Map(chosen.map((colour, i) => [colour, i]));
  const nearest = (colour) => {
    let best = 0;
    let least = Infinity;
    chosen.forEach((each, i) => {
      const far = ((each >> 16) - (colour >> 16)) ** 2 + ((each >> 8 & 255) - (colour >> 8 & 255)) ** 2 + ((each & 255) - (colour & 255)) ** 2;
      if (far < least) [best, least] = [i, far];
    });
    index.set(colour, best);
    return best;
  };
  return { chosen, of: (colour) => index.get(colour) ?? nearest(colour) };
}

export function smaller(png) {
  const { width, height, step, out } = pixels(png);
  const counts = new Map();
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) {
    const at = i * step;
    colours[i] = out[at] << 16 | out[at + 1] << 8 | out[at + 2];
    counts.set(colours[i], (counts.get(colours[i]) ?? 0) + 1);
  }
  const { chosen, of } = palette(counts);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = of(colours[y * width + x]);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(chosen.flatMap((colour) => [colour >> 16, colour >> 8 & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, out.length - 4);
  return out;
}
