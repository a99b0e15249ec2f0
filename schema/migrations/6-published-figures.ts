import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Published figures that are handed in as files: populations and official results. Public. They are facts in tables of
 * their own, and two views say what holds now: of each key the row that was accepted last, else the country's own.
 */
export class PublishedFigures1700000000006 implements MigrationInterface {
  name = 'PublishedFigures1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

/** What a result of a measure and year is about: an area, a pathway, a period, each of them perhaps none. */
const SUBJECT_COLUMNS = ['area', 'pathway', 'period'] as const;
const SUBJECT = {
  of: (row: string) => SUBJECT_COLUMNS.map((column) => `coalesce(${row}.${column}, '') AS ${column}`).join(', '),
  same: (one: string, other: string) => SUBJECT_COLUMNS.map((column) => `coalesce(${one}.${column}, '') = coalesce(${other}.${column}, '')`).join(' AND '),
  /** The same, of a row whose subject is written as `of` writes it. */
  at: (row: string, place: string) => SUBJECT_COLUMNS.map((column) => `coalesce(${row}.${column}, '') = ${place}.${column}`).join(' AND '),
};

const STATEMENTS = [
  `CREATE TABLE population_facts (
    region text COLLATE "C" NOT NULL,
    sex text COLLATE "C" NOT NULL,
    reference_date text COLLATE "C" NOT NULL,
    submission integer NOT NULL,
    line integer NOT NULL,
    last_day date NOT NULL,
    population integer NOT NULL,
    source text NOT NULL,
    PRIMARY KEY (region, sex, reference_date, submission)
  )`,
  // Keys are looked up as the texts that files give; what a row says nothing of is an empty text in its key.
  `CREATE TABLE published_result_facts (
    region text COLLATE "C" NOT NULL,
    measure text COLLATE "C" NOT NULL,
    pathway text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    year text COLLATE "C" NOT NULL,
    submission integer NOT NULL,
    line integer NOT NULL,
    level text NOT NULL,
    unit text NOT NULL,
    value numeric,
    text_value text,
    value_as_published text NOT NULL,
    unit_as_published text NOT NULL,
    source text NOT NULL,
    note text,
    PRIMARY KEY (region, measure, pathway, period, year, submission),
    CHECK ((value IS NULL) <> (text_value IS NULL))
  )`,
  `CREATE VIEW imported_populations AS
    SELECT DISTINCT ON (f.region, f.sex, f.reference_date) f.region AS area, f.reference_date, f.last_day, f.sex, f.population, f.source
      FROM population_facts f
      JOIN submissions s ON s.id = f.submission AND s.accepted_sequence IS NOT NULL AND s.withdrawn_sequence IS NULL
     ORDER BY f.region, f.sex, f.reference_date, s.accepted_sequence DESC`,
  `CREATE VIEW current_populations AS
    SELECT p.position, p.area, p.reference_date, p.last_day, p.sex, p.population, p.status, p.source, p.note_sv, p.note_en
      FROM populations p
     WHERE NOT EXISTS (SELECT FROM imported_populations i WHERE i.area = p.area AND i.reference_date = p.reference_date AND i.sex = p.sex)
    UNION ALL
    SELECT NULL, i.area, i.reference_date, i.last_day, i.sex, i.population, 'stated', i.source, NULL, NULL
      FROM imported_populations i JOIN areas a ON a.code = i.area`,
  `CREATE VIEW imported_published_results AS
    SELECT DISTINCT ON (f.region, f.measure, f.pathway, f.period, f.year)
           f.measure, f.level, f.region, CASE WHEN f.level = 'pathway' THEN NULL ELSE f.region END AS area, NULLIF(f.pathway, '') AS pathway,
           f.year::integer AS year, NULLIF(f.period, '') AS period, f.value, f.text_value, f.unit, f.value_as_published, f.unit_as_published, f.source, f.note
      FROM published_result_facts f
      JOIN submissions s ON s.id = f.submission AND s.accepted_sequence IS NOT NULL AND s.withdrawn_sequence IS NULL
     ORDER BY f.region, f.measure, f.pathway, f.period, f.year, s.accepted_sequence DESC`,
  // Each part is put together by hashes, whatever the database expects of sizes: much may be handed in at once.
  `CREATE VIEW current_published_results AS
    WITH imported AS MATERIALIZED (
      SELECT i.* FROM imported_published_results i JOIN areas a ON a.code = i.region
       WHERE i.pathway IS NULL OR i.pathway IN (SELECT code FROM pathways)),
    places AS (
      SELECT r.measure, r.year, ${SUBJECT.of('r')}, min(r.position) AS position FROM published_results r GROUP BY 1, 2, 3, 4, 5),
    series AS (
      SELECT DISTINCT ON (measure, year) measure, year, unit, unit_as_published, source FROM imported
       WHERE pathway IS NULL AND period IS NULL AND measure IN (SELECT measure FROM published_results WHERE source_id IS NOT NULL)
       ORDER BY measure, year, region),
    missing AS (
      SELECT s.measure, s.year, a.code AS area FROM series s CROSS JOIN areas a JOIN area_levels l ON l.id = a.level AND l.role IN ('nation', 'unit')
      EXCEPT SELECT measure, year, area FROM published_results WHERE pathway IS NULL AND period IS NULL
      EXCEPT SELECT measure, year, area FROM imported WHERE pathway IS NULL AND period IS NULL)
    SELECT r.position, r.measure, r.level, r.area, r.pathway, r.key_as_published, r.year, r.period, r.value, r.text_value, r.unit, r.absence,
           r.absence_reason_sv, r.absence_reason_en, r.value_as_published, r.unit_as_published, r.qualifier, r.source, r.note_sv, r.note_en
      FROM published_results r
     WHERE NOT EXISTS (SELECT FROM imported i WHERE i.measure = r.measure AND i.year = r.year AND ${SUBJECT.same('i', 'r')})
    UNION ALL
    SELECT p.position, i.measure, i.level, i.area, i.pathway, coalesce(i.pathway, i.region), i.year, i.period, i.value, i.text_value, i.unit, NULL,
           NULL, NULL, i.value_as_published, i.unit_as_published, NULL, i.source, i.note, i.note
      FROM imported i
      LEFT JOIN places p ON p.measure = i.measure AND p.year = i.year AND ${SUBJECT.at('i', 'p')}
    UNION ALL
    SELECT NULL, m.measure, a.level, m.area, NULL, m.area, m.year, NULL, NULL, NULL, s.unit, 'NOT_REPORTED',
           'Källan redovisar inget värde för området det året, och skälet är inte känt.', 'The source publishes no value for the area in that year, and the reason is not known.',
           NULL, s.unit_as_published, NULL, s.source, NULL, NULL
      FROM missing m JOIN series s ON s.measure = m.measure AND s.year = m.year JOIN areas a ON a.code = m.area`,
];

const BACK = [
  'DROP VIEW current_published_results',
  'DROP VIEW imported_published_results',
  'DROP VIEW current_populations',
  'DROP VIEW imported_populations',
  'DROP TABLE published_result_facts',
  'DROP TABLE population_facts',
  `DELETE FROM submissions WHERE kind IN ('population', 'published-results')`,
];
