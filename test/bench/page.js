// Runs in the bench's page: draws what the page's subject draws, and says when it is done.
(() => {
  const main = document.querySelector('main');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = () => new Promise((resolve) => setTimeout(resolve));
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });

  /**
   * From a task of its own until the second frame after it: then it has been painted. `screenMs` is the time
   * until what is on the screen has been painted, for a subject that can tell (`seen`): the others draw all at once.
   */
  async function timed(work, seen) {
    await frame();
    await task();
    longest = 0;
    const started = performance.now();
    const working = work();
    let screenMs;
    if (seen) {
      do await frame();
      while (!seen());
      await frame();
      screenMs = performance.now() - started;
    }
    await working;
    void document.body.offsetHeight;
    await frame();
    await frame();
    const wallMs = performance.now() - started;
    await task();
    return { wallMs, screenMs, longestMs: longest };
  }

  const { subject } = globalThis;
  let data;
  globalThis.bench = {
    async load(address) {
      data = await (await fetch(address)).json();
      await subject.setup?.();
    },
    draw: () =>
      timed(() => subject.draw(main, data.kind, data.figures), subject.seen && (() => subject.seen(main))),
    prepare: () => subject.prepare?.(main, data),
    update: () => timed(() => subject.update(data.kind, data.next)),
    feed: (times) =>
      timed(async () => {
        for (let step = 1; step <= times; step += 1) {
          await subject.update(data.kind, [data.feed[step % data.feed.length]]);
          void document.body.offsetHeight;
        }
      }),
    /** Down the page and up again, a screen at a time. */
    scroll: () =>
      timed(async () => {
        const end = document.documentElement.scrollHeight;
        const steps = Math.min(60, Math.ceil(end / innerHeight));
        for (let step = 0; step <= steps; step += 1) {
          scrollTo(0, (end * step) / steps);
          await frame();
        }
        scrollTo(0, 0);
      }),
    words: () => subject.words?.(main) ?? main.textContent,
  };
})();
