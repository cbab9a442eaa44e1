/** How a page leads to the feeds of new and changed questions; of these topics alone, where some are named with commas. */
export function FeedLinks({ topic }: { topic: string | undefined }) {
  const query = topic === undefined ? '' : `?topic=${topic}`;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title="Questions" href={`/feed.xml${query}`} />
      <link rel="alternate" type="application/feed+json" title="Questions" href={`/feed.json${query}`} />
    </>
  );
}
