import type { Catalogue } from '@client/ui/use-messages.ts';

/** What is said of figures that are computed from cases: the invented country, releases, and limits that are assumed. */
const sv = {
  syntheticTitle: 'Syntetiska data',
  syntheticText: [
    'Det finns inga öppna uppgifter om enskilda {pathways} i {country}. För att visa vad Ledtid kan svara på när {the_units} lämnar sina uppgifter har vi hittat på ett land, fall för fall. Ingen rad handlar om en verklig patient, mottagning eller {unit}.',
    'Det som räknas ur det påhittade landet bär märket Syntetiska data, i diagram, tabeller och filer. Det blandas aldrig med officiella resultat och fogas aldrig till deras serier. Det säger ingenting om verkligheten och får inte användas för att bedöma någon.',
    'De påhittade fallen lämnas in samma väg som {a_unit}s egen fil, kontrolleras likadant och räknas av samma kod.',
  ],
  grounds: [
    {
      term: 'Publicerat',
      text: '{The_nation}s antal påbörjade och behandlade, {the_units}s inklusion och ledtid per år, dagar över tidsgränsen, och resultat för några {pathways}. I full storlek är landet kalibrerat så att årens inklusion och ledtid i den nyaste publiceringen ligger inom en halv procentenhet från det publicerade för {the_nation} och en procentenhet för varje {unit}.',
    },
    {
      term: 'Härlett',
      text: 'Väntetidernas fördelning: formen är räknad så att andelen i tid och andelen mycket sena blir de publicerade. Antal nya fall per {pathway}, där de går att räkna ur publicerade antal.',
    },
    {
      term: 'Antaget',
      text: 'Hur de behandlade fördelar sig på {pathway}, kön, ålder, behandling och månad, hur många som behandlas utanför sin {unit}, hur sent avslut registreras, orsaker till lång väntan, felregistreringar, och tidsgränser där ingen har hittats. Inget av detta har gått att finna publicerat.',
    },
  ],

  releasesTitle: 'Publiceringar',
  releasesText: [
    'Siffror som räknas ur fall läses alltid ur en publicering: allt som lämnats in till och med ett visst datum, räknat och fryst. En publicering ändras aldrig. Den har ett nummer och en kontrollsumma, och en länk med release i adressen ger samma siffror så länge den följs.',
    'Avslut registreras ofta en tid efter att de har hänt. De nyaste månaderna är därför ofullständiga, kallas preliminära och streckas tills deras halvår blir slutligt.',
    'När ett halvår blir slutligt fryses det. Det som registreras senare syns i nyare publiceringar men ändrar inte det frysta, som därför kan ligga något lägre än samma halvår i den nyaste.',
  ],
  toReleases: 'Alla publiceringar, med vad var och en rymmer',

  assumedTitle: 'Antagna tidsgränser',
  assumedText:
    'Där ingen tidsgräns har hittats används en antagen, för påhittade data och inget annat. {No_pathway} sätter den, och ingen verklig patient bedöms efter den: räknas {a_unit}s riktiga fall är gränsen okänd.',
  assumedCaption: 'Antagna tidsgränser',
  reason: 'Varför just den',
};

type Messages = typeof sv;

const en: Messages = {
  syntheticTitle: 'Synthetic data',
  syntheticText: [
    'There are no open records of single {pathways} in {country}. To show what Ledtid can answer once {the_units} hand in theirs, we have invented a country, case by case. No row tells of a real patient, clinic or {unit}.',
    'What is computed from the invented country bears the mark Synthetic data, in charts, tables and files. It is never mixed with official results and never joined to their series. It says nothing of reality and must not be used to judge anybody.',
    'The invented cases are handed in by the same way as {a_unit}’s own file, checked alike, and counted by the same code.',
  ],
  grounds: [
    {
      term: 'Published',
      text: '{The_nation}’s numbers of pathways started and of patients treated, {the_units}’ inclusion and lead time by year, days over the limit, and results of a few {pathways}. In full size the country is calibrated so that the inclusion and lead time of the years, in the newest release, lie within half a percentage point of what is published for {the_nation} and one point for every {unit}.',
    },
    {
      term: 'Derived',
      text: 'The distribution of waits: its shape is calculated so that the share in time and the share very late come out as published. The number of new cases of {a_pathway}, where it can be calculated from published numbers.',
    },
    {
      term: 'Assumed',
      text: 'How the treated divide by {pathway}, sex, age, treatment and month, how many are treated outside their {unit}, how late endings are registered, causes of long waits, misregistrations, and time limits where none was found. None of this could be found published.',
    },
  ],

  releasesTitle: 'Releases',
  releasesText: [
    'Figures that are computed from cases are always read from a release: all that was handed in up to a date, counted and frozen. A release never changes. It has a number and a checksum, and a link with release in its address gives the same figures for as long as it is followed.',
    'Endings are often registered some time after they happened. The newest months are therefore incomplete, are called provisional, and are hatched until their half-year becomes final.',
    'When a half-year becomes final it is frozen. What is registered later shows in newer releases but does not change the frozen one, which may therefore lie somewhat lower than the same half-year in the newest.',
  ],
  toReleases: 'All releases, with what each holds',

  assumedTitle: 'Assumed time limits',
  assumedText:
    'Where no time limit was found an assumed one is used, for synthetic data and nothing else. {No_pathway} sets it, and no real patient is judged by it: when {a_unit}’s real cases are counted, the limit is unknown.',
  assumedCaption: 'Assumed time limits',
  reason: 'Why this one',
};

export const fineFiguresMessages: Catalogue<Messages> = { sv, en };
