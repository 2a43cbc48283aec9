/** Ant Design's timeline. */
import { Timeline } from 'antd';
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

let root;
const shown = ([{ items: given }]) =>
  h(Timeline, {
    items: given.map(({ title, when, theme }, key) => ({ key, title: when, content: `${title} ${theme}` })),
  });

export default {
  name: 'antd-timeline',
  draw(container, kind, figures) {
    root = createRoot(container);
    this.update(kind, figures);
  },
  update(_kind, figures) {
    flushSync(() => root.render(shown(figures)));
  },
};
