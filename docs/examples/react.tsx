/** React 19: a tag is an element like any other; what is wrong with its attributes the compiler says. */
import { useState } from 'react';
import type {} from 'xx-widgets/react';
import 'xx-widgets/define/progress';
import 'xx-widgets/define/timeline';

export function Lifts({ report }: { report: string }) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  return (
    <xx-report src={report}>
      <xx-progress
        of="lift-2021-start"
        variant="bar"
        onxx-error={(event) => setProblems(event.detail.problems.map(({ message }) => message))}
      >
        加装电梯新开工 74 台，区目标 63 台
      </xx-progress>
      <xx-timeline theme="environment" size="m" onxx-select={(event) => console.log(event.detail.id)} />
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </xx-report>
  );
}
