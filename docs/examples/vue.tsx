/**
 * Vue 3, in JSX and as the template of a component. A project that compiles templates tells Vue that our tags
 * are none of its components: `compilerOptions: { isCustomElement: (tag) => tag.startsWith('xx-') }`.
 */
import { defineComponent, ref } from 'vue';
import type {} from 'xx-widgets/vue';
import 'xx-widgets/define/progress';
import 'xx-widgets/define/indicator';

export const Lifts = defineComponent({
  props: { report: { type: String, required: true } },
  setup(props) {
    const problems = ref<string[]>([]);
    return () => (
      <xx-report src={props.report}>
        <xx-progress
          of="lift-2021-start"
          variant="bar"
          onXxError={(event) => {
            problems.value = event.detail.problems.map(({ message }) => message);
          }}
        >
          加装电梯新开工 74 台，区目标 63 台
        </xx-progress>
        <xx-indicator of="secretary-age" />
        {problems.value.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </xx-report>
    );
  },
});
