import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a pathway is counted; a row for every pathway. Public. */
@Entity({ name: 'pathway_counting' })
export class PathwayCounting {
  @PrimaryColumn({ type: 'text', name: 'pathway' })
  pathway!: string;

  /** One of `CLOCK_STOPS`. */
  @Column({ type: 'text', name: 'clock_stop' })
  clockStop!: string;

  /** Closing codes that stop the clock; empty: those of treatment. */
  @Column({ type: 'text', name: 'stop_codes', array: true })
  stopCodes!: readonly string[];

  /** Whether the pathway is part of figures over all pathways. */
  @Column({ type: 'boolean', name: 'pooled' })
  pooled!: boolean;

  @Column({ type: 'boolean', name: 'in_inclusion' })
  inInclusion!: boolean;

  @Column({ type: 'text', name: 'source', nullable: true })
  source!: string | null;
}
