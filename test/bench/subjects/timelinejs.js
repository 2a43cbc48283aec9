/** TimelineJS: a slide for each item, only some of them drawn at once. Its script is a classic one (subjects.mjs). */
let host;

export default {
  name: 'timelinejs',
  draw(container, kind, figures) {
    container.innerHTML = '<div id="timelinejs"></div>';
    host = container.firstElementChild;
    return this.update(kind, figures);
  },
  /** It has no way to change its items but to be made anew. */
  update(_kind, [{ items }]) {
    host.textContent = '';
    const events = items.map(({ title, when, theme }) => {
      const [year, month, day] = when.split('-').map(Number);
      return { start_date: { year, month, day }, text: { headline: title }, group: theme };
    });
    return new Promise((resolve) => {
      const timeline = new globalThis.TL.Timeline('timelinejs', { events }, { font: null, language: 'en' });
      timeline.on('loaded', resolve);
    });
  },
};
