/** From bytes to text: by BOM, then header, then UTF-8, then GB18030. */
import { expect } from 'chai';
import { decode, fetchReport, parseReport } from '../../src/report/load.ts';
import { answering, type Network } from '../element/network.ts';

const bytes = (...list: number[]) => Uint8Array.from(list);
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 仙霞 in GBK. */
const XIANXIA = bytes(0xcf, 0xc9, 0xcf, 0xbc);
const utf16 = (text: string, big: boolean) =>
  [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

describe('decoding', () => {
  for (const [what, file, header, text] of [
    ['UTF-8', utf8('仙霞'), '', '仙霞'],
    ['UTF-8 with a BOM, which is no part of the text', bytes(0xef, 0xbb, 0xbf, ...utf8('仙霞')), '', '仙霞'],
    ['UTF-16 LE by its BOM', bytes(0xff, 0xfe, ...utf16('仙霞', false)), '', '仙霞'],
    ['UTF-16 BE by its BOM', bytes(0xfe, 0xff, ...utf16('仙霞', true)), '', '仙霞'],
    [
      'a BOM before a header that says otherwise',
      bytes(0xef, 0xbb, 0xbf, ...utf8('仙')),
      'text/plain; charset=gbk',
      '仙',
    ],
    ['GBK by its header', XIANXIA, 'application/json; charset=gbk', '仙霞'],
    [
      'GBK by a header in quotation marks and capitals',
      XIANXIA,
      'application/json; Charset="GB2312"',
      '仙霞',
    ],
    ['GB18030 by its header, which is no guess', XIANXIA, 'application/json; charset=gb18030', '仙霞'],
    ['GBK without a header', XIANXIA, '', '仙霞'],
    ['GBK with a header that wrongly says UTF-8', XIANXIA, 'application/json; charset=utf-8', '仙霞'],
    ['a character that only GB18030 has', bytes(0x81, 0x39, 0xee, 0x39), '', '㐀'],
    ['UTF-8 with a header that names no encoding', utf8('仙霞'), 'text/plain; charset=klingon', '仙霞'],
    ['nothing', bytes(), '', ''],
  ] as const) {
    it(`reads ${what}`, () => expect(decode(file, header)).to.equal(text));
  }

  it('makes text of any bytes', () => {
    expect(decode(bytes(0xff, 0xff, 0x80))).to.be.a('string');
  });

  it('goes through bytes longer than a BOM only', () => {
    expect(decode(bytes(0xef, 0xbb))).to.be.a('string');
  });
});

describe('parsing', () => {
  for (const [what, text, cause] of [
    ['nothing', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['a page', '<!doctype html><title>404</title>', 'html'],
    ['a page after white space', '\n  <html>', 'html'],
    ['half a file', '{"id": "a", "indicators": [', 'json'],
    ['a text', 'not found', 'json'],
    ['NaN', '{"value": NaN}', 'json'],
  ] as const) {
    it(`says of ${what}: ${cause}`, () => expect(parseReport(text)).to.deep.equal({ failure: { cause } }));
  }

  it('gives what is JSON as it is', () => {
    expect(parseReport(' {"a": [1, null]}\n').raw).to.deep.equal({ a: [1, null] });
    expect(parseReport('null').raw).to.equal(null);
  });
});

describe('fetching', () => {
  let network: Network;
  afterEach(() => network.restore());

  it('never rejects: no network, a status, a body that breaks off', async () => {
    network = answering(
      () => Promise.reject(new TypeError('Failed to fetch')),
      new Response('no', { status: 503 }),
      () =>
        new Response(
          new ReadableStream({ start: (controller) => controller.error(new Error('the line was cut')) }),
        ),
      new Response('{}', { headers: { 'content-type': 'application/json' } }),
    );
    expect((await fetchReport('/a')).failure).to.deep.equal({ cause: 'network' });
    expect((await fetchReport('/a')).failure).to.deep.equal({ cause: 'status', status: 503 });
    expect((await fetchReport('/a')).failure).to.deep.equal({ cause: 'network' });
    expect(await fetchReport('/a')).to.deep.include({ raw: {} });
  });
});
