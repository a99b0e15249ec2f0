import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A case as one submission told it. About a person, though without name or number: never served, only counted.
 * Of the rows of a case the one of the highest accepted submission holds; a `gone` row says that the case is no more.
 */
@Entity({ name: 'svf_case_facts' })
export class SvfCaseFact {
  /** The region that closed it, else the one that started it: what the case is known by, with `caseId`. */
  @PrimaryColumn({ type: 'text', name: 'region', collation: 'C' })
  region!: string;

  @PrimaryColumn({ type: 'text', name: 'case_id', collation: 'C' })
  caseId!: string;

  @PrimaryColumn({ type: 'integer', name: 'submission' })
  submission!: number;

  /** Line of the file; rows that a complete file is silent about come after its last. */
  @Column({ type: 'integer', name: 'line' })
  line!: number;

  /** The submission whose row of the same case this one takes the place of. */
  @Column({ type: 'integer', name: 'replaces', nullable: true })
  replaces!: number | null;

  @Column({ type: 'boolean', name: 'gone' })
  gone!: boolean;

  @Column({ type: 'text', name: 'pathway', collation: 'C' })
  pathway!: string;

  @Column({ type: 'text', name: 'start_region', collation: 'C', nullable: true })
  startRegion!: string | null;

  @Column({ type: 'text', name: 'closing_region', collation: 'C', nullable: true })
  closingRegion!: string | null;

  @Column({ type: 'text', name: 'home_region', collation: 'C', nullable: true })
  homeRegion!: string | null;

  /** Code of the area that is a part of the closing region. */
  @Column({ type: 'text', name: 'closing_part', collation: 'C', nullable: true })
  closingPart!: string | null;

  @Column({ type: 'text', name: 'home_part', collation: 'C', nullable: true })
  homePart!: string | null;

  /** One of `SEXES`, never `ALL`. */
  @Column({ type: 'text', name: 'sex', collation: 'C' })
  sex!: string;

  @Column({ type: 'smallint', name: 'birth_year', nullable: true })
  birthYear!: number | null;

  /** The decision of well-founded suspicion. */
  @Column({ type: 'date', name: 'suspicion_date' })
  suspicionDate!: string;

  @Column({ type: 'date', name: 'referral_date', nullable: true })
  referralDate!: string | null;

  @Column({ type: 'date', name: 'first_visit_date', nullable: true })
  firstVisitDate!: string | null;

  @Column({ type: 'date', name: 'mdt_date', nullable: true })
  mdtDate!: string | null;

  @Column({ type: 'date', name: 'treatment_decision_date', nullable: true })
  treatmentDecisionDate!: string | null;

  /** Null: the pathway is open. */
  @Column({ type: 'date', name: 'closing_date', nullable: true })
  closingDate!: string | null;

  /** The two-character suffix. */
  @Column({ type: 'text', name: 'closing_code', collation: 'C', nullable: true })
  closingCode!: string | null;

  @Column({ type: 'text', name: 'variant', collation: 'C', nullable: true })
  variant!: string | null;

  /** Codes with `;` between. */
  @Column({ type: 'text', name: 'delay_causes', collation: 'C', nullable: true })
  delayCauses!: string | null;
}
