/** What is wrong with the page as a whole: its encoding, its declarations, its style sheet. */
import { type Garbling, garbled } from './charset.ts';
import { type Diagnosis, STYLE_LINE } from './codes.ts';
import { ask } from './probe.ts';

interface Reading {
  readonly file: string;
  readonly charset: string;
}
const READ_AS: Record<Garbling, Reading> = {
  'gbk-as-utf-8': { file: 'GBK', charset: 'gbk' },
  'utf-8-as-gbk': { file: 'UTF-8', charset: 'utf-8' },
  'utf-8-as-latin': { file: 'UTF-8', charset: 'utf-8' },
};

/** Whether the page's text is readable. */
export async function encodingTrouble(page: Document): Promise<Diagnosis[]> {
  const text = `${page.title}${page.body.textContent || ''}`.slice(0, 20_000);
  const garbling = garbled(text);
  if (garbling) return [await wrongEncoding(page, READ_AS[garbling])];
  if (!/锟斤拷|烫烫烫|屯屯屯/.test(text)) return [];
  return [
    {
      code: 'text-lost',
      message: '网页里有“锟斤拷”：文字在转码时已经丢失，改编码救不回来，请从原稿重新粘贴',
    },
  ];
}

/** What a webmaster can see in the first lines of the file. */
export function declarationTrouble(page: Document): Diagnosis[] {
  const found: Diagnosis[] = [];
  const meta = (name: string) =>
    page.querySelector(`meta[name="${name}" i],meta[http-equiv="${name}" i]`)?.getAttribute('content');
  if (page.compatMode === 'BackCompat')
    found.push({
      code: 'quirks',
      message: page.doctype
        ? '文件第一行的 <!doctype> 太旧，字的大小和间距可能不对，请改为这一行'
        : '文件的第一行应是这一行，否则字的大小和间距可能不对',
      paste: '<!doctype html>',
    });
  const compatible = meta('X-UA-Compatible') || '';
  if (/IE=(?:[5-9]|10|EmulateIE)/i.test(compatible))
    found.push({
      code: 'ie-mode',
      message: `现在声明的是“${compatible}”，组件在那里不能运行，请改为这一行`,
      paste: '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
    });
  if (!/webkit/i.test(meta('renderer') || ''))
    found.push({
      code: 'no-renderer',
      message: meta('renderer')
        ? `现在声明的是“${meta('renderer')}”，双核浏览器会用旧内核打开本页，请改为这一行`
        : '360 等双核浏览器靠它选用新内核，请在 <head> 里加上这一行',
      paste: '<meta name="renderer" content="webkit">',
    });
  if (!meta('viewport'))
    found.push({
      code: 'no-viewport',
      message: '手机靠它按屏幕的宽度排版，请在 <head> 里加上这一行',
      paste: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    });
  return found;
}

/** Who declared the wrong encoding: the server, whose word goes before the page's, or the page. */
async function wrongEncoding(page: Document, { file, charset }: Reading): Promise<Diagnosis> {
  const { type } = await ask(location.href);
  const server = /charset/i.test(type);
  return {
    code: 'charset',
    message: `文字是乱码：浏览器按 ${page.characterSet} 读这个网页，而文件是 ${file}。${
      server
        ? `编码是服务器声明的（${type}），网页里的声明不起作用，请改服务器的`
        : '请在 <head> 的开头这样写，或把文件另存为声明的编码'
    }`,
    paste: server ? `Content-Type: text/html; charset=${charset}` : `<meta charset="${charset}">`,
  };
}

/** Known by what it does, because a portal may have it in a style sheet of its own. */
export async function stylesheetTrouble(page: Document): Promise<Diagnosis[]> {
  const probe = page.createElement('xx-report');
  page.body.appendChild(probe);
  const { display } = getComputedStyle(probe);
  page.body.removeChild(probe);
  if (display === 'contents') return [];
  const link = [...page.querySelectorAll('link')].find(({ href }) => /xx[-_]?widgets?[^/]*\.css/i.test(href));
  if (!link)
    return [
      {
        code: 'no-stylesheet',
        message: '没有它，组件画出来之前没有预留位置，页面会跳动，请在 <head> 里加上这一行',
        paste: STYLE_LINE,
      },
    ];
  const { status, type } = await ask(link.href);
  const why =
    status >= 400
      ? `服务器答复 ${status}，请核对地址`
      : status && !/css/i.test(type)
        ? `服务器把它标为“${type}”，应为 text/css`
        : '请核对地址和网站的安全策略（style-src）';
  return [{ code: 'stylesheet-missing', message: `没有取到样式 ${link.href}：${why}`, paste: STYLE_LINE }];
}
