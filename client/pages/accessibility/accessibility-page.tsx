import { formatDate } from '@schema/language/dates.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { PageHeading } from '@client/ui/page-heading.tsx';
import { useMessages } from '@client/ui/use-messages.ts';
import { accessibilityMessages } from './accessibility.messages.ts';
import styles from './accessibility-page.module.css';

/** Day of the newest assessment; changed together with the text. */
const ASSESSED_ON = '2026-11-21';

/** The accessibility statement, in the parts that the Swedish act asks for. */
export function AccessibilityPage() {
  const messages = useMessages(accessibilityMessages);
  const language = useLanguage();
  return (
    <>
      <PageHeading title={messages.title} documentTitle={messages.documentTitle} lead={messages.lead} />
      <div className={styles.statement}>
        {messages.parts.map((part) => (
          <section key={part.id} className={styles.part} aria-labelledby={part.id}>
            <h2 id={part.id}>{part.title}</h2>
            {part.text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {part.points && (
              <ul>
                {part.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <p className={styles.assessed}>
          {messages.assessed} {formatDate(ASSESSED_ON, { language })}.
        </p>
      </div>
    </>
  );
}
