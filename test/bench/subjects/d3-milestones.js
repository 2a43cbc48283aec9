/** d3-milestones, a label for each day. */
import 'd3-milestones/build/d3-milestones.css';
import milestones from 'd3-milestones';

let chart;

export default {
  name: 'd3-milestones',
  draw(container, kind, figures) {
    container.innerHTML = '<div id="milestones"></div>';
    chart = milestones('#milestones')
      .mapping({ timestamp: 'when', text: 'title' })
      .parseTime('%Y-%m-%d')
      .aggregateBy('day');
    this.update(kind, figures);
  },
  update(_kind, [{ items }]) {
    chart.render(items);
  },
};
