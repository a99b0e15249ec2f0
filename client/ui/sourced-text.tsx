import { ExternalLink } from './external-link.tsx';

const ADDRESS = /(https?:\/\/[^\s;,()]+[^\s;,().])/;

/** A text from a source column in which web addresses are links, shown by host and path without the scheme. */
export function SourcedText({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, position) =>
    position % 2 === 1 ? (
      <ExternalLink key={position} href={part}>
        {part.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')}
      </ExternalLink>
    ) : (
      part
    ),
  );
}
