import type { Catalogue } from '@client/ui/use-messages.ts';

interface StatementPart {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly points?: readonly string[];
}

interface Messages {
  readonly title: string;
  readonly documentTitle: string;
  readonly lead: string;
  readonly parts: readonly StatementPart[];
  readonly assessed: string;
}

const sv: Messages = {
  title: 'Tillgänglighets\u00ADredogörelse för Ledtid',
  documentTitle: 'Tillgänglighet',
  lead: 'Ledtid ska kunna användas av alla: med tangentbord, skärmläsare, förstoring, på en liten skärm och i mörkt läge. Här står hur långt vi har kommit, vilka brister vi känner till och hur du säger till.',
  parts: [
    {
      id: 'scope',
      title: 'Vad redogörelsen gäller',
      text: [
        'Redogörelsen gäller webbplatsen Ledtid: sidorna Översikt, Väntetider, Publiceringar, Metod samt Data och API, sidorna om varje {unit}, diagrammen som kan bäddas in på andra webbplatser och filerna som kan hämtas. Den följer {accessibility_law}.',
        'Sidor som vi länkar till drivs av andra och omfattas inte.',
      ],
    },
    {
      id: 'compliance',
      title: 'Hur tillgänglig webbplatsen är',
      text: [
        'Målet är WCAG 2.2 på nivå AA, alltså mer än den standard som lagen hänvisar till. Vår bedömning är att webbplatsen är delvis förenlig med kraven, på grund av bristerna nedan.',
        'Alla diagram har en tabell med samma siffror, en sammanfattning i ord och nedladdning som CSV. Ingenting sägs med enbart färg. Alla uppgifter går att utföra med tangentbord.',
      ],
    },
    {
      id: 'shortcomings',
      title: 'Brister som vi känner till',
      text: ['Det här fungerar inte som det borde:'],
      points: [
        'Breda tabeller måste rullas i sidled på en smal skärm. Ramen runt dem kan nås och rullas med tangentbordet.',
        'Diagram som sparas som bild (PNG) har ingen textbeskrivning i filen. Tabellen och CSV-filen innehåller samma uppgifter.',
        'I frågerutan för API:et lämnar Tabb rutan, men är förslagen framme måste de först stängas med Esc. Det står vid rutan.',
        'Webbplatsen kräver JavaScript. Siffrorna finns som filer även utan.',
        'Filerna med källornas egna ord återger dem som de publicerades, också där de är svåra att läsa.',
      ],
    },
    {
      id: 'report',
      title: 'Rapportera en brist',
      text: [
        'Saknar du något eller hittar du ett hinder? Den organisation som driver webbplatsen ska få veta det, svara dig och rätta felet, och kan ge dig uppgifterna på ett annat sätt.',
        'Den här installationen är en demonstration. Ingen organisation har tagit ansvar för den ännu, och därför finns ingen kontaktväg att ange. Den som tar Ledtid i drift måste skriva in sin här.',
        'Är du inte nöjd med svaret från den som driver webbplatsen kan du anmäla det till den myndighet som har tillsyn över {accessibility_law_again}.',
      ],
    },
    {
      id: 'burden',
      title: 'Oskäligt betungande anpassning',
      text: ['Vi åberopar inget undantag för oskäligt betungande anpassning.'],
    },
    {
      id: 'tests',
      title: 'Så har vi testat',
      text: ['Vi har själva bedömt webbplatsen. Ingen utomstående har granskat den, och den är inte provad tillsammans med personer som använder skärmläsare till vardags.'],
      points: [
        'Varje sida prövas automatiskt med axe, på båda språken, i ljust och mörkt läge, 320 och 1280 bildpunkter bred.',
        'Kontrasten mellan text och bakgrund räknas fram ur färgerna och prövas vid varje ändring.',
        'Uppgifterna på varje sida utförs med enbart tangentbord.',
        'Sidorna är granskade för ögat i olika bredder och i utskrift.',
      ],
    },
  ],
  assessed: 'Senast bedömd',
};

const en: Messages = {
  title: 'Accessibility statement for Ledtid',
  documentTitle: 'Accessibility',
  lead: 'Everybody should be able to use Ledtid: by keyboard, with a screen reader, magnified, on a small screen and in dark mode. Here is how far we have come, which shortcomings we know of and how to tell us.',
  parts: [
    {
      id: 'scope',
      title: 'What the statement covers',
      text: [
        'The statement covers the website Ledtid: the pages Overview, Waiting times, Releases, Method, and Data and API, the page of each {unit}, the charts that can be embedded on other sites and the files for download. It follows {accessibility_law}.',
        'Pages that we link to are run by others and are not covered.',
      ],
    },
    {
      id: 'compliance',
      title: 'How accessible the site is',
      text: [
        'The aim is WCAG 2.2 at level AA, more than the standard that the act refers to. In our own judgement the site complies in part, because of the shortcomings below.',
        'Every chart has a table with the same figures, a summary in words and a CSV download. Nothing is told by colour alone. All tasks can be done by keyboard.',
      ],
    },
    {
      id: 'shortcomings',
      title: 'Shortcomings that we know of',
      text: ['This does not work as it should:'],
      points: [
        'Wide tables have to be scrolled sideways on a narrow screen. The frame around them can be reached and scrolled by keyboard.',
        'Charts saved as pictures (PNG) carry no description in the file. The table and the CSV file hold the same figures.',
        'In the query editor of the API, Tab leaves the box, but open suggestions must first be closed with Esc. The editor says so.',
        'The site needs JavaScript. The figures are there as files without it.',
        'The files repeat the sources’ own words as they were published, also where these are hard to read.',
      ],
    },
    {
      id: 'report',
      title: 'Report a shortcoming',
      text: [
        'Do you miss something, or have you met an obstacle? The organisation that runs the site should hear of it, answer you and mend the fault, and can give you the figures in another way.',
        'This installation is a demonstration. No organisation has taken responsibility for it yet, so there is no contact to give. Whoever takes Ledtid into service must state theirs here.',
        'If you are not content with the answer of the organisation that runs the site, you can notify the authority that supervises {accessibility_law_again}.',
      ],
    },
    {
      id: 'burden',
      title: 'Disproportionate burden',
      text: ['We claim no exemption for disproportionate burden.'],
    },
    {
      id: 'tests',
      title: 'How we have tested',
      text: ['We have assessed the site ourselves. Nobody outside has reviewed it, and it has not been tried together with people who use a screen reader every day.'],
      points: [
        'Every page is tested automatically with axe, in both languages, in light and dark mode, 320 and 1280 pixels wide.',
        'The contrast between text and background is computed from the colours and tested at every change.',
        'The tasks on each page are carried out with the keyboard alone.',
        'The pages have been looked at in several widths and in print.',
      ],
    },
  ],
  assessed: 'Last assessed',
};

export const accessibilityMessages: Catalogue<Messages> = { sv, en };
