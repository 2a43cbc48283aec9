// A page that stays open, and one that is opened without a network: the built script in a real browser, with a
// server that answers 304, fails and comes back. The clock of the page goes when it is told to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, pageOf, REPORT, report, useSite } from './harness.mjs';

const { visit } = await useSite();

const head = '<script src="xx-widgets.js" defer></script>';
const body = `<xx-report src="${REPORT}" refresh="300">
<xx-progress of="lift-2021-start"></xx-progress>
<xx-indicator of="tax-2021"></xx-indicator>
</xx-report>`;

/** The report as next week may have it. */
const changedReport = (literal, only = ['lift-2021-start']) => {
  const copy = structuredClone(report);
  for (const row of copy.indicators)
    if (only.includes(row.id)) row.value = { ...row.value, literal, decimal: literal };
  return JSON.stringify(copy);
};

/** Runs in the page before all else: timers of a second and more wait for `xxPass`, shorter ones are counted. */
function clockByHand() {
  const { setTimeout: wait, clearTimeout: forget } = window;
  let now = Date.now();
  let waiting = [];
  let count = 1e6;
  window.xxShort = 0;
  Date.now = () => now;
  Math.random = () => 0;
  window.setTimeout = (run, milliseconds = 0, ...rest) => {
    if (milliseconds < 1000) {
      window.xxShort += 1;
      return wait(run, milliseconds, ...rest);
    }
    count += 1;
    waiting.push({ id: count, at: now + milliseconds, run });
    return count;
  };
  window.clearTimeout = (id) => {
    waiting = waiting.filter((one) => one.id !== id);
    forget(id);
  };
  // What became due is run; what that asks for waits for the next time.
  window.xxPass = (seconds) => {
    now += seconds * 1000;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { run } of due) run();
  };
  window.xxFrames = 0;
  const { requestAnimationFrame: frame } = window;
  window.requestAnimationFrame = (run) => {
    window.xxFrames += 1;
    return frame.call(window, run);
  };
}

const figureOf = (page, tag = 'xx-progress') =>
  page.$eval(tag, ({ shadowRoot }) => shadowRoot.querySelector('.value')?.textContent);
const textOf = (page, tag = 'xx-progress') => page.$eval(tag, ({ shadowRoot }) => shadowRoot.textContent);
const newsOf = (page) =>
  page.evaluate(() => document.getElementById('xx-news')?.shadowRoot.querySelector('p').textContent);

/** Opens a page and waits until `xx-more.js` has taken its provider, which makes the region for news. */
async function open(options = {}) {
  const visited = await visit({ html: pageOf(body, { head }), prepare: clockByHand, ...options });
  await drawn(visited.page);
  await visited.page.waitForFunction(() => document.getElementById('xx-news'));
  const asked = () => visited.log.answers.filter((answer) => answer.endsWith(REPORT));
  const pass = async (seconds) => {
    const before = asked().length;
    await visited.page.evaluate((by) => window.xxPass(by), seconds);
    await until(() => asked().length > before);
  };
  return { ...visited, asked, pass };
}

async function until(check) {
  const end = Date.now() + 5000;
  while (!check()) {
    assert.ok(Date.now() < end, `never came: ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const state = (page, wanted) =>
  page.waitForFunction((name) => document.querySelector('xx-progress').state === name, {}, wanted);

describe('<xx-report refresh="300">', () => {
  it('asks the server whether its copy still holds, is told 304, and paints nothing', async () => {
    const { page, log, asked, pass } = await open();
    await page.evaluate(() => {
      window.xxPainted = 0;
      for (const { shadowRoot } of document.querySelectorAll('xx-progress, xx-indicator'))
        new MutationObserver((list) => {
          window.xxPainted += list.length;
        }).observe(shadowRoot, { childList: true, subtree: true, characterData: true, attributes: true });
    });
    await pass(300);
    await page.waitForFunction(() => document.querySelector('xx-progress').state === 'ready');
    await pass(300);
    assert.deepEqual(asked(), [`200 ${REPORT}`, `304 ${REPORT}`, `304 ${REPORT}`]);
    assert.equal(await page.evaluate(() => window.xxPainted), 0);
    assert.deepEqual(log.errors, []);
  });

  it('shows a new figure, moves it once and says it once', async () => {
    const { page, asked, pass, scene } = await open();
    assert.equal(await newsOf(page), '');
    const moves = () =>
      page.$$eval('xx-progress, xx-indicator', (all) =>
        all.map(({ shadowRoot }) => shadowRoot.querySelector('.visual').getAnimations().length),
      );
    assert.deepEqual(await moves(), [0, 0], 'nothing moves at first');
    scene.files[REPORT] = changedReport('75');
    await pass(300);
    await page.waitForFunction(() => /75/.test(document.querySelector('xx-progress').shadowRoot.textContent));
    assert.deepEqual(asked(), [`200 ${REPORT}`, `200 ${REPORT}`]);
    await page.waitForFunction(() => document.getElementById('xx-news').shadowRoot.textContent.trim());
    const said = await newsOf(page);
    assert.match(said, /^数据已更新：加装电梯新开工 75 台/);
    assert.doesNotMatch(said, /税/);
    assert.deepEqual(await moves(), [1, 0]);
  });

  it('moves nothing for those who have asked for less motion, and says it all the same', async () => {
    const { page, pass, scene } = await open();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    scene.files[REPORT] = changedReport('75');
    await pass(300);
    await page.waitForFunction(() => document.getElementById('xx-news').shadowRoot.textContent.trim());
    const moves = await page.$eval(
      'xx-progress',
      ({ shadowRoot }) => shadowRoot.querySelector('.visual').getAnimations().length,
    );
    assert.equal(moves, 0);
    assert.match(await figureOf(page), /75/);
  });

  it('waits on a hidden page, and catches up when it is seen again', async () => {
    const { page, asked } = await open();
    const see = (hidden) =>
      page.evaluate((is) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => is });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await see(true);
    for (let round = 0; round < 5; round += 1) await page.evaluate(() => window.xxPass(1000));
    assert.equal(asked().length, 1);
    await see(false);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1)));
    await until(() => asked().length === 2);
  });

  it('keeps its figures with their date while the server fails, asks less, and recovers', async () => {
    const { page, pass, scene, asked } = await open();
    scene.statuses[REPORT] = 503;
    await pass(300);
    await state(page, 'stale');
    assert.match(await textOf(page), /没有取到最新数据，所示为 \d{4}-\d\d-\d\d \d\d:\d\d 读到的/);
    assert.match(await figureOf(page), /74/);
    await page.evaluate(() => window.xxPass(599));
    scene.statuses[REPORT] = undefined;
    await page.evaluate(() => fetch('xx-widgets.css'));
    assert.equal(asked().length, 2, 'not after 599 seconds');
    await pass(1);
    await state(page, 'ready');
    assert.doesNotMatch(await textOf(page), /读到的/);
    assert.equal(await newsOf(page), '', 'nothing is new');
  });

  it('is obeyed when a page writes it, changes it and takes it away', async () => {
    const plain = body.replace(' refresh="300"', '');
    const { page, log } = await visit({ html: pageOf(plain, { head }), prepare: clockByHand });
    await drawn(page);
    assert.ok(
      !log.served.includes('/xx-more.js'),
      'nothing more is fetched for a page that asks for nothing',
    );
    const asked = () => log.answers.filter((answer) => answer.endsWith(REPORT)).length;
    await page.$eval('xx-report', (element) => element.setAttribute('refresh', '60'));
    await page.waitForFunction(() => document.getElementById('xx-news'));
    await page.evaluate(() => window.xxPass(60));
    await until(() => asked() === 2);
    await state(page, 'ready');
    await page.$eval('xx-report', (element) => element.removeAttribute('refresh'));
    await page.evaluate(() => window.xxPass(5000));
    await page.evaluate(() => fetch('xx-widgets.css'));
    assert.equal(asked(), 2);
    assert.equal(log.served.filter((path) => path === '/xx-more.js').length, 1);
  });

  it('says what is wrong with it, and the figures stand', async () => {
    const { page, log } = await open({ html: pageOf(body.replace('"300"', '"5分钟"'), { head }) });
    assert.deepEqual(log.warnings, [
      'xx-report：refresh 应为 30 至 86400 的整数（秒），例如 refresh="300"，现为 "5分钟"，不自动更新',
    ]);
    assert.match(await figureOf(page), /74/);
  });

  it('obeys a strict policy, also when what is new moves and is said', async () => {
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    const { page, log, pass, scene } = await open({ policy });
    scene.files[REPORT] = changedReport('75');
    await pass(300);
    await page.waitForFunction(() => document.getElementById('xx-news').shadowRoot.textContent.trim());
    assert.deepEqual([log.violations, log.errors], [[], []]);
    assert.equal(await page.$('[style]'), null);
  });

  it('works the same from a module alone', async () => {
    const module = '<script type="module" src="widgets/progress.js"></script>';
    const { page, pass, scene } = await open({
      html: pageOf(body.replace(/<xx-indicator.*/, ''), { head: module }),
    });
    scene.files[REPORT] = changedReport('75');
    await pass(300);
    await page.waitForFunction(() => /75/.test(document.querySelector('xx-progress').shadowRoot.textContent));
  });
});

describe('a page opened without its report', () => {
  it('shows the last good copy with its date, once it has read one', async () => {
    const { page, scene } = await visit({ html: pageOf(body, { head }) });
    await drawn(page);
    scene.statuses[REPORT] = 503;
    await page.reload();
    assert.deepEqual(await drawn(page), ['stale', 'stale']);
    assert.match(await figureOf(page), /74/);
    assert.match(await textOf(page), /所示为 \d{4}-\d\d-\d\d \d\d:\d\d 读到的/);
    scene.statuses[REPORT] = undefined;
    await page.reload();
    assert.deepEqual(await drawn(page), ['ready', 'ready']);
  });

  it('does so when there is no network at all, and says why it cannot when nothing was kept', async () => {
    const { page } = await visit({ html: pageOf(body, { head }) });
    await drawn(page);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: [`*${REPORT}*`] });
    await page.reload();
    assert.deepEqual(await drawn(page), ['stale', 'stale']);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    assert.deepEqual(await drawn(page), ['failed', 'failed']);
    assert.match(await textOf(page), /没有读到报告 .*网络不通/);
  });
});

describe('a thousand widgets', () => {
  const ids = report.indicators.filter(({ value }) => value.kind === 'number').map(({ id }) => id);
  const many = Array.from(
    { length: 1000 },
    (_, index) => `<xx-indicator of="${ids[index % ids.length]}"></xx-indicator>`,
  );
  const html = pageOf(`<xx-report src="${REPORT}" refresh="300"></xx-report>${many.join('\n')}`, { head });
  /** Notes every long task of the page. */
  const watch = (page) =>
    page.evaluate(() => {
      window.xxLong = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.xxLong.push(Math.round(duration));
      });
      observer.observe({ type: 'longtask' });
    });

  it('cost one fetch, and nothing runs when they are painted, nor when nothing is new', async (test) => {
    const { page, asked, pass } = await open({ html });
    assert.deepEqual(asked(), [`200 ${REPORT}`]);
    await watch(page);
    const busy = () => page.evaluate(() => [window.xxShort, window.xxFrames]);
    // What was asked for while painting is done with.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    const before = await busy();
    await page.evaluate(() => {
      window.xxPainted = 0;
      for (const { shadowRoot } of document.querySelectorAll('xx-indicator'))
        new MutationObserver(() => {
          window.xxPainted += 1;
        }).observe(shadowRoot, { childList: true, subtree: true, characterData: true, attributes: true });
    });
    await pass(300);
    await page.evaluate(() => fetch('xx-widgets.css').then((answer) => answer.text()));
    assert.deepEqual(asked(), [`200 ${REPORT}`, `304 ${REPORT}`]);
    assert.equal(await page.evaluate(() => window.xxPainted), 0);
    assert.deepEqual(await busy(), before, 'short timers and frames');
    test.diagnostic(
      `long tasks while idle: ${await page.evaluate(() => window.xxLong.join(' ms, ') || 'none')}`,
    );
  });

  it('are painted in many tasks when the report has changed', async (test) => {
    const { page, pass, scene } = await open({ html });
    await watch(page);
    await page.evaluate(() => {
      // A task of its own ends between two numbers: the channel's messages come one in each.
      window.xxTasks = new Map();
      let task = 0;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        task += 1;
        if (window.xxTasks) channel.port2.postMessage(0);
      };
      channel.port2.postMessage(0);
      for (const { shadowRoot } of document.querySelectorAll('xx-indicator'))
        new MutationObserver(() => window.xxTasks?.set(task, (window.xxTasks.get(task) || 0) + 1)).observe(
          shadowRoot,
          { childList: true, subtree: true, characterData: true },
        );
    });
    scene.files[REPORT] = changedReport('4321', ids);
    await page.evaluate(() => {
      // The page's clock stands still between two passes; slices go by a running one.
      const started = performance.now();
      const stopped = Date.now() + 301_000;
      Date.now = () => stopped + performance.now() - started;
    });
    await pass(301);
    await page.waitForFunction(() => document.getElementById('xx-news').shadowRoot.textContent.trim(), {
      timeout: 60_000,
    });
    const tasks = await page.evaluate(() => [...window.xxTasks.values()]);
    await page.evaluate(() => {
      window.xxTasks = undefined;
    });
    assert.ok(tasks.length > 5, `${tasks}`);
    assert.ok(Math.max(...tasks) < 500, `${tasks}`);
    const said = await newsOf(page);
    assert.match(said, new RegExp(`；另有 ${new Set(ids).size - 3} 项也已更新$`));
    test.diagnostic(
      `${tasks.length} tasks; long ones: ${await page.evaluate(() => window.xxLong.join(' ms, ') || 'none')}`,
    );
  });
});
