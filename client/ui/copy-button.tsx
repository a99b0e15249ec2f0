import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import styles from './copy-button.module.css';
import { useMessages, type Catalogue } from './use-messages.ts';

const sv = {
  copied: 'Kopierat',
  copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera den för hand.',
};

const en: typeof sv = {
  copied: 'Copied',
  copyFailed: 'Copying did not work. Mark the text and copy it by hand.',
};

const outcomes: Catalogue<typeof sv> = { sv, en };

/** How long the word "copied" stands. */
const SHOWN_MS = 4_000;

interface CopyButtonProps {
  label: string;
  /** What to copy, made when the button is pressed. */
  text: () => string;
  disabled?: boolean;
}

/** Copies a text and says, also to a screen reader, whether it went well. */
export function CopyButton({ label, text, disabled = false }: CopyButtonProps) {
  const messages = useMessages(outcomes);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <span className={styles.copy}>
      <Button onClick={() => void copy()} disabled={disabled}>
        {label}
      </Button>
      <span role="status" className={styles.outcome}>
        {outcome === 'copied' ? messages.copied : outcome === 'failed' ? messages.copyFailed : ''}
      </span>
    </span>
  );
}
