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

/** That an imported result `i` is about what the country's own `r` of the same measure and year is about. */
const SAME_SUBJECT = `coalesce(i.area, '') = coalesce(r.area, '') AND coalesce(i.pathway, '') = coalesce(r.pathway, '') AND coalesce(i.period, '') = coalesce(r.period, '')`;

/** Years of the country's own series that something has been imported for: what has no value there is to say so. */
const YEARS_OF_SERIES = `
  SELECT DISTINCT ON (i.measure, i.year) i.measure, i.year, i.unit, i.unit_as_published, i.source
    FROM imported_published_results i
   WHERE i.pathway IS NULL AND i.period IS NULL AND i.measure IN (SELECT measure FROM published_results WHERE source_id IS NOT NULL)
   ORDER BY i.measure, i.year, i.region`;

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
  `CREATE VIEW current_published_results AS
    SELECT r.position, r.measure, r.level, r.area, r.pathway, r.key_as_published, r.year, r.period, r.value, r.text_value, r.unit, r.absence,
           r.absence_reason_sv, r.absence_reason_en, r.value_as_published, r.unit_as_published, r.qualifier, r.source, r.note_sv, r.note_en
      FROM published_results r
     WHERE NOT EXISTS (
       SELECT FROM imported_published_results i
        WHERE i.measure = r.measure AND i.year = r.year AND ${SAME_SUBJECT})
    UNION ALL
    SELECT (SELECT min(r.position) FROM published_results r WHERE r.measure = i.measure AND r.year = i.year AND ${SAME_SUBJECT}),
           i.measure, i.level, i.area, i.pathway, coalesce(i.pathway, i.region), i.year, i.period, i.value, i.text_value, i.unit, NULL,
           NULL, NULL, i.value_as_published, i.unit_as_published, NULL, i.source, i.note, i.note
      FROM imported_published_results i JOIN areas a ON a.code = i.region
     WHERE i.pathway IS NULL OR i.pathway IN (SELECT code FROM pathways)
    UNION ALL
    SELECT NULL, m.measure, a.level, a.code, NULL, a.code, m.year, NULL, NULL, NULL, m.unit, 'NOT_REPORTED',
           'Källan redovisar inget värde för området det året, och skälet är inte känt.', 'The source publishes no value for the area in that year, and the reason is not known.',
           NULL, m.unit_as_published, NULL, m.source, NULL, NULL
      FROM (${YEARS_OF_SERIES}) m
     CROSS JOIN areas a JOIN area_levels l ON l.id = a.level AND l.role IN ('nation', 'unit')
     WHERE NOT EXISTS (SELECT FROM published_results r WHERE r.measure = m.measure AND r.year = m.year AND r.area = a.code AND r.pathway IS NULL AND r.period IS NULL)
       AND NOT EXISTS (SELECT FROM imported_published_results i WHERE i.measure = m.measure AND i.year = m.year AND i.area = a.code AND i.pathway IS NULL AND i.period IS NULL)`,
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
