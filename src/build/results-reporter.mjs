import { relative } from 'node:path';
import { root } from './setup.mjs';

/**
 * A reporter for @web/test-runner that only counts, and tells the process that started the runner (see
 * test/run.mjs). A file that does not load, or holds no test, counts as one failure.
 */
export function resultsReporter() {
  return {
    async stop({ sessions }) {
      if (!process.send) return;
      const results = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) count(session, results);
      await new Promise((resolve) => process.send(results, resolve));
    },
  };
}

function count(session, results) {
  const file = relative(root, session.testFile).replaceAll('\\', '/');
  const failed = (name) => {
    results.failed += 1;
    results.failures.push(`${session.browser.name} ${file}: ${name}`);
  };
  const visit = (suite, path) => {
    for (const test of suite.tests) {
      if (test.skipped) results.skipped += 1;
      else if (test.passed) results.passed += 1;
      else failed([...path, test.name].join(' › '));
    }
    for (const inner of suite.suites) visit(inner, [...path, inner.name]);
  };
  const before = results.passed + results.failed + results.skipped;
  if (session.testResults) visit(session.testResults, []);
  if (session.errors.length > 0) failed(session.errors[0].message ?? 'did not load');
  else if (results.passed + results.failed + results.skipped === before) failed('没有测试 has no test');
}
