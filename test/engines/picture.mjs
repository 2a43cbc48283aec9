// How much there is to be seen on a screenshot. PNG as the browsers write it: eight bits, RGB or RGBA.
import { inflateSync } from 'node:zlib';

/**
 * Of a PNG: its size, how many different colours it has, and the share (0–1) of pixels that are not of the most
 * frequent one. A blank page has one colour and a share of 0.
 */
export function seen(png) {
  const { width, height, channels, data } = decoded(png);
  const counts = new Map();
  for (let at = 0; at < data.length; at += channels) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return { width, height, colours: counts.size, share: 1 - most / (width * height) };
}

function decoded(png) {
  const parts = [];
  let head;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') head = body;
    if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[head[9]];
  if (head[8] !== 8 || !channels || head[12]) throw new Error('PNG: neither plain RGB nor RGBA');
  return {
    width,
    height,
    channels,
    data: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels),
  };
}

/** Each row was written as its difference to its neighbours; the first byte of a row says which (PNG, 9.2). */
function unfiltered(raw, stride, channels) {
  const rows = raw.length / (stride + 1);
  const data = Buffer.alloc(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let i = 0; i < stride; i += 1) {
      const at = row * stride + i;
      const left = i < channels ? 0 : data[at - channels];
      const up = row === 0 ? 0 : data[at - stride];
      const corner = i < channels || row === 0 ? 0 : data[at - stride - channels];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      data[at] = raw[row * (stride + 1) + 1 + i] + guess;
    }
  }
  return data;
}

function paeth(left, up, corner) {
  const sum = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(sum - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
