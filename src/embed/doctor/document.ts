/** What is wrong with the page as a whole: its encoding, its declarations, its style sheet. */
import { type Garbling, garbled } from './charset.ts';
import { type Diagnosis, STYLE_LINE } from './codes.ts';
import { ask } from './probe.ts';

const READ_AS: Record<Garbling, { file: string; charset: string }> = {
  'gbk-as-utf-8': { file: 'GBK', charset: 'gbk' },
  'utf-8-as-gbk': { file: 'UTF-8', charset: 'utf-8' },
  'utf-8-as-latin': { file: 'UTF-8', charset: 'utf-8' },
};

/** What a webmaster can see in the first lines of the file. */
export function documentTrouble(page: Document): Diagnosis[] {
  const found: Diagnosis[] = [];
  const meta = (name: string) =>
    page.querySelector(`meta[name="${name}" i],meta[http-equiv="${name}" i]`)?.getAttribute('content');
  const text = `${page.title}${page.body.textContent || ''}`.slice(0, 20_000);

  const garbling = garbled(text);
  if (garbling) {
    const { file, charset } = READ_AS[garbling];
    const declared = page.querySelector('meta[charset],meta[http-equiv="Content-Type" i]');
    // What the server declares goes before what the page does.
    const meta = declared && new RegExp(page.characterSet, 'i').test(declared.outerHTML);
    found.push({
      code: 'charset',
      message: `文字是乱码：浏览器按 ${page.characterSet} 读这个网页，而文件是 ${file}。${
        meta || !declared
          ? '请在 <head> 的开头写明编码'
          : '网页里的声明不起作用，因为服务器另外声明了编码，请改服务器的'
      }`,
      paste:
        meta || !declared ? `<meta charset="${charset}">` : `Content-Type: text/html; charset=${charset}`,
    });
  }
  if (/锟斤拷|烫烫烫|屯屯屯/.test(text))
    found.push({
      code: 'text-lost',
      message: '网页里有“锟斤拷”：文字在转码时已经丢失，改编码救不回来，请从原稿重新粘贴',
    });
  if (page.compatMode === 'BackCompat')
    found.push({
      code: 'quirks',
      message: page.doctype
        ? '网页的 <!doctype> 太旧，浏览器按怪异模式排版，大小可能不对，请改为这一行'
        : '网页没有 <!doctype html>，浏览器按怪异模式排版，大小可能不对，请加在文件的第一行',
      paste: '<!doctype html>',
    });
  const compatible = meta('X-UA-Compatible') || '';
  if (/IE=(?:[5-9]|10|EmulateIE)/i.test(compatible))
    found.push({
      code: 'ie-mode',
      message: `网页要求用旧的 IE 方式打开（${compatible}），组件在那里不能运行`,
      paste: '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
    });
  if (!/webkit/i.test(meta('renderer') || ''))
    found.push({
      code: 'no-renderer',
      message: meta('renderer')
        ? `renderer 声明为“${meta('renderer')}”，双核浏览器会用旧内核打开本页`
        : '没有 renderer 声明：双核浏览器可能用旧内核打开本页',
      paste: '<meta name="renderer" content="webkit">',
    });
  if (!meta('viewport'))
    found.push({
      code: 'no-viewport',
      message: '没有 viewport 声明：手机上整页会缩得很小',
      paste: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    });
  return found;
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
        message: '没有引用 xx-widgets.css：组件画出来之前没有预留位置，页面会跳动',
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
