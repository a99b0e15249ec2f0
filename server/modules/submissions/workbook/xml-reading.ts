import { SaxesParser } from 'saxes';
import { refusal } from '@schema/language/findings/refusals.ts';
import type { PartFault } from '@schema/language/findings/unreadable-workbooks.ts';
import { TextDecoding, UnreadableFile } from '../text-decoding.ts';

/** The attributes of an element by their names as they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** Told of a document as it comes; names are without the prefix of their namespace, which each program chooses for itself. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Workbooks are flat; what is deeper, or goes on longer without a tag, only fills the memory. */
const DEEPEST = 50;
const LONGEST_STRETCH = 1_000_000;

/** Reads one part of a workbook as XML, from its bytes as they come. Throws `UnreadableFile` where it is not well-formed. */
export class XmlReading {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly decoding = new TextDecoding();
  private depth = 0;
  private stretch = 0;

  constructor(
    private readonly part: string,
    handlers: XmlHandlers,
  ) {
    this.parser.on('error', () => this.refuse('not-well-formed'));
    this.parser.on('doctype', () => this.refuse('document-type'));
    this.parser.on('opentag', ({ name, attributes }) => {
      this.stretch = 0;
      this.depth += 1;
      if (this.depth > DEEPEST) this.refuse('too-deep');
      handlers.open(localName(name), attributes);
    });
    this.parser.on('closetag', ({ name }) => {
      this.stretch = 0;
      this.depth -= 1;
      handlers.close(localName(name));
    });
    this.parser.on('text', handlers.text);
    this.parser.on('cdata', handlers.text);
  }

  push(bytes: Buffer): void {
    this.write(this.decoding.push(bytes));
  }

  end(): void {
    this.write(this.decoding.end());
    this.parser.close();
  }

  private write(text: string): void {
    this.stretch += text.length;
    if (this.stretch > LONGEST_STRETCH) this.refuse('too-long');
    this.parser.write(text);
  }

  private refuse(fault: PartFault): never {
    throw new UnreadableFile(refusal('part-unreadable', { part: this.part, fault }));
  }
}

/** Reads a part to its end. */
export async function readXml(part: string, bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const xml = new XmlReading(part, handlers);
  for await (const piece of bytes) xml.push(piece);
  xml.end();
}

/** An attribute that is written with a prefix, such as `r:id`, by its name without it. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => each !== name && localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
