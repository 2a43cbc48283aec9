/** Ant Design's circle; past 100 % it shows a tick and no number. */
import { Progress } from 'antd';
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

let root;
const shown = (figures) =>
  figures.map(({ share }, index) =>
    h(Progress, { key: index, type: 'circle', percent: Number((share * 100).toFixed(2)) }),
  );

export default {
  name: 'antd-ring',
  draw(container, kind, figures) {
    root = createRoot(container);
    this.update(kind, figures);
  },
  update(_kind, figures) {
    flushSync(() => root.render(shown(figures)));
  },
};
