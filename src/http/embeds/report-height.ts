/**
 * Tells the page around a frame how high the frame's own page is, whenever that changes, and again when it is asked by the
 * message `iframe.resize`, for scripts that come late. Changes are not observed where nobody sees the frame: so the first
 * height is told once it has loaded. The form is the one that Embedly asks of providers, so that sites
 * which resize frames by it need nothing more. Whoever frames it may know a height: it goes to any origin.
 */
export const REPORT_HEIGHT = `
const report = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage(JSON.stringify({ src: location.href, context: 'iframe.resize', height }), '*');
};
addEventListener('load', report);
new ResizeObserver(report).observe(document.documentElement);
addEventListener('message', ({ data }) => data === 'iframe.resize' && report());
`;
