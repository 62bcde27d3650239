import { describe, expect, it } from 'vitest';
import { isColleagues } from '../../lib/session-history.ts';

const ME = '900001';

describe('a journal is a colleague’s', () => {
  it('when its teachers are known and the viewer is not among them', () => {
    expect(isColleagues(ME, ['900002'])).toBe(true);
    expect(isColleagues(ME, ['900002', '900003'])).toBe(true);
  });

  it.each<[string, string | null, string[] | null]>([
    ['the viewer leads it alone', ME, [ME]],
    ['the viewer is one of two who lead it', ME, ['900002', ME]],
    ['the page does not say who leads it', ME, null],
    ['nobody is assigned to it', ME, []],
    ['the page does not say who is looking', null, ['900002']],
    ['its teachers are named without ids', ME, ['name:0123456789abcdef']],
    ['one of its teachers is named without an id', ME, ['900002', 'name:0123456789abcdef']],
  ])('not when %s', (_what, viewer, teachers) => {
    expect(isColleagues(viewer, teachers)).toBe(false);
  });
});
