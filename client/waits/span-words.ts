interface SpanMessages {
  readonly from: string;
  readonly until: string;
}

interface Span<Moment> {
  readonly validFrom: Moment | null;
  readonly validTo: Moment | null;
}

/**
 * When something holds, in words: "2018–2023", "från 2018", "till och med 2023"; empty where neither end is known.
 * `write` gives a moment its form.
 */
export function spanWords<Moment>({ validFrom, validTo }: Span<Moment>, messages: SpanMessages, write: (moment: Moment) => string = String): string {
  if (validFrom !== null && validTo !== null) {
    const [from, to] = [write(validFrom), write(validTo)];
    // Between dates of several words the dash stands free, between years it does not.
    return /\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
  }
  if (validFrom !== null) return `${messages.from} ${write(validFrom)}`;
  return validTo === null ? '' : `${messages.until} ${write(validTo)}`;
}
