/** A text on one line, with single spaces: what a cell with line breaks says, and no more than that. */
export function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

/** Whether there is a text, of at most so many characters. */
export function isTextOf(text: string, most: number): boolean {
  return text !== '' && text.length <= most;
}
