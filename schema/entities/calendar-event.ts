import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day of the year when somebody must have done something. */
@Entity({ name: 'calendar_events' })
export class CalendarEvent {
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'name_sv' })
  nameSv!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'integer', name: 'month' })
  month!: number;

  /** Null where only the rule tells when. */
  @Column({ type: 'integer', name: 'day', nullable: true })
  day!: number | null;

  @Column({ type: 'text', name: 'rule_sv', nullable: true })
  ruleSv!: string | null;

  @Column({ type: 'text', name: 'rule_en', nullable: true })
  ruleEn!: string | null;

  @Column({ type: 'text', name: 'actor_sv' })
  actorSv!: string;

  @Column({ type: 'text', name: 'actor_en' })
  actorEn!: string;

  @Column({ type: 'text', name: 'source' })
  source!: string;

  @Column({ type: 'integer', name: 'sort_order' })
  sortOrder!: number;
}
