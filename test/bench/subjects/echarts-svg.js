/** ECharts' gauge with its svg renderer, only what a gauge needs, without animation. */
import { GaugeChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([GaugeChart, SVGRenderer]);
let charts = [];
const series = ({ share, attributes }) => ({
  animation: false,
  series: [
    {
      type: 'gauge',
      startAngle: 90,
      endAngle: -270,
      min: 0,
      max: 100,
      pointer: { show: false },
      progress: { show: true, width: 12 },
      axisLine: { lineStyle: { width: 12 } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: false },
      data: [{ value: Number((share * 100).toFixed(2)), name: attributes.label }],
      title: { fontSize: 12, offsetCenter: [0, '30%'] },
      detail: { fontSize: 18, formatter: '{value}%', offsetCenter: [0, 0] },
    },
  ],
});

export default {
  name: 'echarts-svg',
  draw(container, _kind, figures) {
    container.innerHTML = figures.map(() => '<div class="chart"></div>').join('');
    charts = [...container.children].map((element) => init(element, null, { renderer: 'svg' }));
    return this.update(_kind, figures);
  },
  update(_kind, figures) {
    for (const [index, figure] of figures.entries()) charts[index].setOption(series(figure));
    // Drawn now and not in ECharts' next frame, so that the measure holds it whole.
    for (const chart of charts) chart.getZr().flush();
  },
};
