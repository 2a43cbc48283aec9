/** What keeps the script from running, when none has, and what comes of several. */
import { type Diagnosis, SCRIPT_LINE } from './codes.ts';
import { type Answer, ask, loads, matches } from './probe.ts';

/** The one script, also with a slightly wrong name. */
const MAIN = '/xx[-_]?widgets?';

/** The tags of our scripts on a page: the one with all widgets, and those of these widgets alone. */
export const ourScripts = (page: Document, names: readonly string[]): HTMLScriptElement[] =>
  [...page.querySelectorAll('script')].filter(({ src }) =>
    new RegExp(
      `(?:${[MAIN, ...names.map((name) => `/widgets/${name}`)].join('|')})[^/]*\\.js(?:[?#]|$)`,
      'i',
    ).test(src),
  );

/** The script's own line without what is wrong with it. */
const lineOf = (script: HTMLScriptElement): string =>
  `<script src="${script.getAttribute('src')}" ${/^module$/i.test(script.type) ? 'type="module"' : 'defer'}></script>`;

/** Why the script of this tag did not run. */
async function silence(script: HTMLScriptElement): Promise<Diagnosis> {
  const { src, type, integrity, crossOrigin, nonce } = script;
  const secure = location.protocol === 'https:';
  const foreign = new URL(src).origin !== location.origin;
  if (type && !/^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(type))
    return {
      code: 'script-type',
      message: `脚本写了 type="${type}"，浏览器不会运行它，请去掉 type`,
      paste: SCRIPT_LINE.replace('xx-widgets.js', script.getAttribute('src') || ''),
    };
  if (script.hasAttribute('nomodule'))
    return {
      code: 'script-type',
      message: '脚本写了 nomodule，今天的浏览器都不会运行它，请去掉 nomodule',
      paste: lineOf(script),
    };
  if (secure && /^http:/.test(src))
    return {
      code: 'script-insecure',
      message: `https 网页不能载入 http 脚本 ${src}，请改为 https 或本站相对地址`,
      paste: SCRIPT_LINE,
    };
  const { blocked, loaded } = await loads(src, nonce);
  if (blocked)
    return {
      code: 'script-blocked',
      message: `网站的安全策略（${blocked}）不准载入 ${src}，请把脚本放在本站，或在策略里加上它的来源`,
      paste: foreign ? SCRIPT_LINE : `script-src ${location.origin}`,
    };
  const found = answered(script, await ask(src), loaded);
  if (found.code !== 'script-failed' || !integrity) return found;
  // The file is there and readable; what is left is what the tag demands of it.
  if (foreign && crossOrigin === null)
    return {
      code: 'script-cors',
      message: `脚本 ${src} 在别的网站，写了 integrity 就还要写 crossorigin="anonymous"`,
      paste: `<script src="${src}" integrity="${integrity}" crossorigin="anonymous" defer></script>`,
    };
  if (await matches(src, integrity)) return found;
  return {
    code: 'script-integrity',
    message: `脚本 ${src} 与它的 integrity 不符，浏览器拒绝运行；请用发布包 integrity.json 里同一版本的值`,
    paste: lineOf(script),
  };
}

/** What the server's answer alone tells; `loaded`: the browser could load it as a script. */
function answered({ src, crossOrigin }: HTMLScriptElement, answer: Answer, loaded: boolean): Diagnosis {
  const { status, type, nosniff, opaque, blocked } = answer;
  if (opaque && crossOrigin !== null)
    return {
      code: 'script-cors',
      message: `脚本 ${src} 在别的网站，对方没有允许跨站读取（Access-Control-Allow-Origin）；请把脚本放在本站`,
      paste: SCRIPT_LINE,
    };
  if (!status && !loaded && !opaque && !blocked)
    return {
      code: 'script-unreachable',
      message: `没有取到脚本 ${src}：服务器没有应答，请核对地址，或把脚本放在本站`,
      paste: SCRIPT_LINE,
    };
  if (!status && !loaded)
    return { code: 'script-missing', message: `没有取到脚本 ${src}，请核对地址`, paste: SCRIPT_LINE };
  if (status >= 400)
    return {
      code: 'script-missing',
      message: `没有取到脚本 ${src}：服务器答复 ${status}，请核对地址`,
      paste: SCRIPT_LINE,
    };
  if (/html/i.test(type))
    return { code: 'script-html', message: `地址 ${src} 答复的是网页，不是脚本，请核对地址或登录要求` };
  if (status && nosniff && !/script/i.test(type))
    return {
      code: 'script-mime',
      message: `服务器把 ${src} 标为“${type}”，又不准浏览器猜，所以不运行；应标为 text/javascript`,
      paste: 'Content-Type: text/javascript',
    };
  return {
    code: 'script-failed',
    message: `脚本 ${src} 取到了而没有运行，多半是文件不完整，请重新上传；浏览器控制台的第一条错误写着原因`,
  };
}

/** On a page where none of our scripts has run. */
export async function scriptTrouble(page: Document, names: readonly string[]): Promise<Diagnosis> {
  if (!window.customElements || !Element.prototype.attachShadow)
    return {
      code: 'old-kernel',
      message: '这个浏览器内核太旧，不支持自定义标签。双核浏览器请用极速模式，并在网页里加上这一行',
      paste: '<meta name="renderer" content="webkit">',
    };
  const [script] = ourScripts(page, names);
  if (script) return silence(script);
  return {
    code: 'no-script',
    message: '页面里没有引用 xx-widgets.js 的脚本，可能被编辑器删掉了',
    paste: SCRIPT_LINE,
  };
}

/** On a page where ours have run: several of them. */
export function severalScripts(page: Document, running: readonly string[]): Diagnosis[] {
  const versions = running.filter((version, index) => running.indexOf(version) === index);
  const addresses = ourScripts(page, [])
    .map((script) => script.getAttribute('src'))
    .join('、');
  const [first = ''] = versions;
  if (versions.length > 1)
    return [
      {
        code: 'two-versions',
        message: `本页载入了 ${versions.join('、')} 几个版本（${addresses}），由先到的 ${first} 负责，请只留一个`,
        paste: SCRIPT_LINE,
      },
    ];
  if (running.length > 1)
    return [
      {
        code: 'script-twice',
        message: `脚本载入了 ${running.length} 次（${addresses}），只需要一次，请删去多余的`,
        paste: SCRIPT_LINE,
      },
    ];
  return [];
}
