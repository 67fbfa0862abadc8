import { routeLabel } from './record-http-metrics';

describe('routeLabel', () => {
  it.each(['/api/coocook/chefs/:id', '/health', '/health/restart', '/ready', '/metrics', '*'])(
    'keeps %s',
    (template) => {
      expect(routeLabel(template, 200)).toBe(template);
    },
  );

  it.each(['/', '/*', '/assets/index-3f2a.js', '/apiary', '/metrics.html'])('calls %s a page', (template) => {
    expect(routeLabel(template, 200)).toBe('page');
  });

  it('knows a page that was answered without a route', () => {
    expect(routeLabel(undefined, 200)).toBe('page');
    expect(routeLabel(undefined, 304)).toBe('page');
  });

  it('has one name for everything that was not found', () => {
    expect(routeLabel(undefined, 404)).toBe('unmatched');
  });
});
