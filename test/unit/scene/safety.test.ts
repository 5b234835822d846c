import assert from 'node:assert/strict';
import { previewOf } from '../../../server/features/preview';
import { svgOf } from '../../../server/render/svg';
import { printTheme, variableTheme } from '../../../server/render/theme';
import { readStory } from '../../../server/story/story';
import { hostileStory, payloads } from '../../support/payloads';

/** Elements that drawings and sheets are made of; nothing else may ever be in them. */
const elements = new Set(
  'svg g rect path text tspan figure ul li dl dt dd div p span strong aside table thead tbody tr th td caption h3 br'.split(
    ' ',
  ),
);
const attributes = new Set(
  (
    'xmlns width height viewBox role aria-label font-family data-key data-box tabindex class x y rx ' +
    'fill pointer-events stroke stroke-width stroke-dasharray d data-from data-to font-size ' +
    'font-weight text-anchor dy scope data-label'
  ).split(' '),
);

describe('a hostile story', () => {
  const story = readStory(hostileStory());
  for (const width of [320, 900]) {
    const { sections } = previewOf(story, { width, size: 13 }, variableTheme);
    const html = sections.map((section) => section.html).join('\n');

    it(`is drawn with known elements and attributes only (${width})`, () => {
      for (const [, name = '', rest = ''] of html.matchAll(
        /<\/?([^\s>/]+)((?:"[^"]*"|[^>"])*)>/g,
      )) {
        assert.ok(elements.has(name), name);
        for (const [, attribute = ''] of rest.matchAll(/([^\s=/]+)="[^"]*"/g)) {
          assert.ok(attributes.has(attribute), `${name} ${attribute}`);
        }
        assert.equal(rest.replace(/\s+[^\s=/]+="[^"]*"|\/|\s/g, ''), '', `<${name}${rest}>`);
      }
    });

    it(`shows each payload as text (${width})`, () => {
      const text = html
        .replace(/<[^>]*>/g, '')
        .replace(
          /&(lt|gt|quot|amp|#39);/g,
          (_, sign) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[sign as string] ?? "'",
        )
        .replace(/\s/g, '');
      for (const payload of payloads) assert.ok(text.includes(payload.replace(/\s/g, '')), payload);
    });
  }

  it('leaves no sign in an SVG that XML does not know', () => {
    const label = 'a\u0000b\u001B\uFFFE\uD800c';
    const group = {
      kind: 'group',
      key: label,
      label,
      box: { x: 0, y: 0, width: 1, height: 1 },
      shapes: [],
    } as const;
    const svg = svgOf({ width: 1, height: 1, title: label, shapes: [group] }, printTheme);
    assert.match(svg, /aria-label="abc"/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    assert.doesNotMatch(svg, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/);
  });
});
