/** The GBK bytes of a text; the table is the platform's own decoder, read backwards. */
export function gbk(text) {
  const bytes = [];
  for (const char of text) {
    const code = char.codePointAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table().get(char) ?? fail(char)));
  }
  return Buffer.from(bytes);
}

const fail = (char) => {
  throw new Error(`${char} has no two bytes in GBK`);
};

let gbkTable;
function table() {
  if (gbkTable) return gbkTable;
  gbkTable = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !gbkTable.has(char)) gbkTable.set(char, [lead, trail]);
    }
  }
  return gbkTable;
}
