import assert from 'node:assert/strict';
import { type RuleChoice, withChoices } from '../../../client/rules/severities';

const off: RuleChoice = { id: 'horizon', severity: 'off', standard: 'warning' };
const standard: RuleChoice = { ...off, severity: 'warning' };

describe('severities that are chosen', () => {
  it('are written where they differ from what the rule has anyway', () => {
    assert.deepEqual(withChoices({}, {}, [off]), { horizon: 'off' });
    assert.deepEqual(withChoices({ alone: 'error' }, {}, [off]), {
      alone: 'error',
      horizon: 'off',
    });
  });

  it('leave nothing behind when they are what is standard', () => {
    assert.deepEqual(withChoices({ alone: 'error', horizon: 'off' }, {}, [standard]), {
      alone: 'error',
    });
    assert.equal(withChoices({ horizon: 'off' }, {}, [standard]), undefined);
  });

  it('count over what is set below, also where they are what is standard', () => {
    assert.deepEqual(withChoices({}, { horizon: 'off' }, [standard]), { horizon: 'warning' });
    assert.equal(withChoices({ horizon: 'hint' }, { horizon: 'off' }, [off]), undefined);
  });

  it('change nothing that was there before', () => {
    const own = Object.freeze({ horizon: 'hint' as const });
    assert.deepEqual(withChoices(own, {}, [off]), { horizon: 'off' });
  });
});
