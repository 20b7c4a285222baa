// Unpacks a font from WOFF (W3C WOFF File Format 1.0, §3–5) to TrueType.
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;
const padded = (length) => (length + 3) & ~3;

export function trueType(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = [];
  for (let i = 0; i < count; i++) {
    const at = WOFF_HEADER + i * WOFF_ENTRY;
    const [offset, packed, length, sum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(offset, offset + packed);
    const data = packed < length ? inflateSync(bytes) : bytes;
    if (data.length !== length) throw new Error('a table of the font has another length than it says');
    tables.push({ tag: woff.subarray(at, at + 4), sum, data });
  }
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(HEADER + count * ENTRY);
  woff.copy(head, 0, 4, 8);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, i) => head.writeUInt16BE(value, 4 + i * 2));
  const parts = [head];
  let end = head.length;
  tables.forEach(({ tag, sum, data }, i) => {
    const at = HEADER + i * ENTRY;
    tag.copy(head, at);
    [sum, end, data.length].forEach((value, field) => head.writeUInt32BE(value, at + 4 + field * 4));
    parts.push(data, Buffer.alloc(padded(data.length) - data.length));
    end += padded(data.length);
  });
  return Buffer.concat(parts, end);
}
