/** vis-timeline, the whole year in view. */
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { DataSet, Timeline } from 'vis-timeline/standalone';

let data;
let timeline;
const rows = ([{ items }]) =>
  items.map(({ title, when, theme }, id) => ({ id, content: title, start: when, title: theme }));

export default {
  name: 'vis-timeline',
  draw(container, _kind, figures) {
    data = new DataSet(rows(figures));
    timeline = new Timeline(container, data, { start: '2021-01-01', end: '2021-12-31' });
    timeline.redraw();
  },
  update(_kind, figures) {
    data.update(rows(figures));
    timeline.redraw();
  },
};
