/** What keeps a report from being read, by what came of it in the page's own store. */
import type { ReportEntry } from '../../element/report-store.ts';
import { readReport } from '../../report/check.ts';
import { nearest } from '../../report/find.ts';
import type { LoadFailure } from '../../report/load.ts';
import { INDICATORS, INITIATIVES, MILESTONES, PLACES, THEMES } from '../../report/schema.generated.ts';
import { garbled } from './charset.ts';
import { type Diagnosis, REPORT_LINE } from './codes.ts';
import { type Answer, ask } from './probe.ts';

const LISTS = [THEMES, INDICATORS, MILESTONES, INITIATIVES, PLACES];

/** The address as the store knows it. */
export const resolved = (address: string): string =>
  address[0] === '#' ? address : Object.assign(document.createElement('a'), { href: address }).href;

/** What is wrong with the report at this address; several rows may be. */
export async function reportTrouble(address: string, entry: ReportEntry | undefined): Promise<Diagnosis[]> {
  const { status, failure, loaded } = entry?.state || { status: 'loading' };
  const href = resolved(address);
  if (address[0] === '#') {
    const found = failure && inlineFailure(address.slice(1));
    if (found) return [found];
  } else if (failure) return [await fetchFailure(href, failure)];
  if (status === 'loading')
    return [{ code: 'report-slow', message: `报告 ${href} 过了 5 秒还没有取到，请检查服务器，并开启压缩` }];
  if (address[0] !== '#' && garbled(JSON.stringify(loaded?.raw).slice(0, 20_000))) {
    const { type } = await ask(href);
    return [
      {
        code: 'report-charset',
        message: `报告 ${href} 读成了乱码：服务器把它标为“${type}”，与文件的编码不一致`,
        paste: 'Content-Type: application/json; charset=utf-8',
      },
    ];
  }
  return mistakes(href, loaded?.raw);
}

/** What does not hold in a report that could be read. */
function mistakes(href: string, raw: unknown): Diagnosis[] {
  const { report, problems } = readReport(raw, LISTS);
  const [first] = problems;
  if (!report && first)
    return [
      {
        code: 'report-invalid',
        message: `${href} 是 JSON，但不是一份报告：${first.message}`,
        paste: REPORT_LINE,
      },
    ];
  return problems.map(({ message }) => ({ code: 'report-row', message: `报告 ${href} 里，${message}` }));
}

function inlineFailure(id: string): Diagnosis {
  if (document.getElementById(id))
    return {
      code: 'inline-broken',
      message: `写在页面里的报告 #${id} 不是完整的 JSON，请重新粘贴整个报告文件`,
    };
  const ids = [...document.querySelectorAll('script[type="application/json"][id]')].map(
    (script) => script.id,
  );
  const near = nearest(id, ids) || (ids.length === 1 ? ids[0] : null);
  return {
    code: 'inline-missing',
    message: `页面里没有 id 为 "${id}" 的 <script type="application/json">${near ? `，最接近的是 "${near}"` : ''}`,
    paste: near ? `<xx-report src="#${near}"></xx-report>` : REPORT_LINE,
  };
}

async function fetchFailure(href: string, { cause, status }: LoadFailure): Promise<Diagnosis> {
  switch (cause) {
    case 'html':
      return { code: 'report-html', message: `地址 ${href} 答复的是网页，不是报告，请核对地址或登录要求` };
    case 'json':
      return { code: 'report-broken', message: `报告 ${href} 不是完整的 JSON，请重新上传整个文件` };
    case 'empty':
      return { code: 'report-empty', message: `报告 ${href} 是空文件，请重新上传` };
    case 'timeout':
      return { code: 'report-slow', message: `报告 ${href} 过了 20 秒还没有取到，请检查服务器，并开启压缩` };
    case 'status':
      return missing(href, status || 0);
    case 'network':
      return unreachable(href, location.protocol === 'file:' ? undefined : await ask(href));
  }
}

const missing = (href: string, status: number): Diagnosis => ({
  code: 'report-missing',
  message: `没有取到报告 ${href}：服务器答复 ${status}，${
    status === 401 || status === 403 ? '不准读，请去掉登录要求' : status >= 500 ? '服务器出错' : '请核对地址'
  }`,
  paste: status === 404 ? REPORT_LINE : undefined,
});

/** No answer came to the widgets; `answer` is what a second question got, none where a page may not ask. */
function unreachable(href: string, answer: Answer | undefined): Diagnosis {
  const { host, origin } = new URL(href);
  if (!answer)
    return {
      code: 'file-protocol',
      message: '网页是从磁盘直接打开的（file:），浏览器不准读报告文件，请放到网站上再看',
    };
  if (location.protocol === 'https:' && /^http:/.test(href))
    return {
      code: 'report-insecure',
      message: `https 网页不能读取 http 报告 ${href}，请改为 https 或本站相对地址`,
      paste: REPORT_LINE,
    };
  if (answer.blocked)
    return {
      code: 'report-blocked',
      message: `网站的安全策略（${answer.blocked}）不准读取 ${href}，请把报告放在本站，或在策略里加上它的来源`,
      paste: origin === location.origin ? "connect-src 'self'" : `connect-src 'self' ${origin}`,
    };
  if (answer.status >= 400) return missing(href, answer.status);
  if (answer.opaque)
    return {
      code: 'report-cors',
      message: `报告在别的网站 ${host}，对方没有允许本站读取（Access-Control-Allow-Origin）；请把报告放在本站`,
      paste: REPORT_LINE,
    };
  return {
    code: 'report-unreachable',
    message: `没有取到报告 ${href}：服务器没有应答，请核对地址，或把报告放在本站`,
    paste: REPORT_LINE,
  };
}
