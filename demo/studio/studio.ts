/** Mounts the studio on the demo's report. */
import '../../src/wechat/studio/studio.css';
import { fetchText } from '../../src/report/load.ts';
import { zhCN } from '../../src/text/zh-CN.ts';
import { mountStudio } from '../../src/wechat/studio/mount.ts';
import { catalog } from '../../widgets/catalog.ts';

async function start(): Promise<void> {
  const read = await fetchText('../../reports/xianxia-2021.json');
  mountStudio({
    root: document.getElementById('studio') as HTMLElement,
    catalog,
    words: zhCN,
    report: 'text' in read ? read.text : null,
  });
}

void start();
