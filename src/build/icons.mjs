// The extension's icons: the ring of the demo's icon as PNG, painted by distance and packed here, so that no
// picture has to be kept in the repository.
import { crc32, deflateSync } from 'node:zlib';

const PAPER = [0xff, 0xfe, 0xfb];
const TRACK = [0xeb, 0xe5, 0xdb];
const ACCENT = [0xb0, 0x28, 0x1a];
/** Share of the turn that the arc goes. */
const DONE = 0.8;

/** A PNG of so many pixels each way. */
export function icon(size) {
  const row = size * 4 + 1; // each begins with the number of its filter, which is none
  const pixels = Buffer.alloc(row * size);
  const scale = 32 / size;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [dx, dy] = [(x + 0.5) * scale - 16, (y + 0.5) * scale - 16];
      const reach = Math.hypot(dx, dy);
      const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1) % 1;
      // An edge is as soft as a pixel is wide.
      const inside = (distance) => Math.min(1, Math.max(0, 0.5 - distance / scale));
      const ring = inside(Math.abs(reach - 10) - 3.4);
      const colour = (turn < DONE ? ACCENT : TRACK).map((part, at) => part * ring + PAPER[at] * (1 - ring));
      pixels.set([...colour.map(Math.round), Math.round(255 * inside(reach - 15.5))], y * row + 1 + x * 4);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8); // eight bits a channel, red green blue alpha
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), 4 + body.length);
  return out;
}
