/** Six digits of a date, with or without the century, a sign (also a dash, as word processors make of a hyphen) or space or none, and four more digits. */
const CANDIDATE = /(?<!\d)(?:\d{2})?(\d{2})(\d{2})(\d{2})[-+\s\u2010-\u2015\u2212]?(\d{4})(?!\d)/g;
const FEWEST_DIGITS = 10;
/** A coordination number, for people who are not registered in the country, adds this to the day. */
const COORDINATION_DAYS = 60;

/**
 * True where the text holds a valid Swedish personal identity number or coordination number: a date that exists, and a
 * last digit that fits the nine before it (Luhn's rule). The number of a person must not be stored, shown or logged.
 */
export function holdsPersonalIdentityNumber(text: string): boolean {
  if (text.length < FEWEST_DIGITS || !hasEnoughDigits(text)) return false;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const [, year = '', month = '', day = '', last = ''] = match;
    if (isDayOfYear(Number(month), Number(day)) && fitsLuhn(year + month + day + last)) return true;
    // The next candidate may begin inside this one: eight digits and four more also hold six and four.
    CANDIDATE.lastIndex = match.index + 1;
  }
  return false;
}

/** Stops at the first letter that is one too many, which in dates comes soon. */
function hasEnoughDigits(text: string): boolean {
  let others = text.length - FEWEST_DIGITS;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 48 || code > 57) && (others -= 1) < 0) return false;
  }
  return true;
}

/** The year has no century here, so that 29 February is always possible. */
function isDayOfYear(month: number, day: number): boolean {
  if (month < 1 || month > 12) return false;
  const dayOfMonth = day > COORDINATION_DAYS ? day - COORDINATION_DAYS : day;
  return dayOfMonth >= 1 && dayOfMonth <= new Date(Date.UTC(2000, month, 0)).getUTCDate();
}

function fitsLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const weighted = Number(digits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
