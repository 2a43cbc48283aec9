/** Ant Design's card with its statistic. */
import { Card, Statistic } from 'antd';
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

let root;
const shown = (figures) =>
  figures.map(({ attributes: { label, value, unit, change } }, index) =>
    h(Card, { key: index, title: label }, h(Statistic, { value, suffix: unit }), h('p', null, change)),
  );

export default {
  name: 'antd-card',
  draw(container, kind, figures) {
    root = createRoot(container);
    this.update(kind, figures);
  },
  update(_kind, figures) {
    flushSync(() => root.render(shown(figures)));
  },
};
