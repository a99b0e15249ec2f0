import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the facts of this database are, one kind only; one row, and none before the first file. Public: every figure says it. */
@Entity({ name: 'fact_origin' })
export class FactOrigin {
  /** Always true: it keeps the table at one row. */
  @PrimaryColumn({ type: 'boolean', name: 'only_row', default: true })
  onlyRow!: boolean;

  /** `REGISTER` or `SYNTHETIC`. */
  @Column({ type: 'text', name: 'origin' })
  origin!: string;

  @Column({ type: 'text', name: 'demo_size', nullable: true })
  demoSize!: string | null;

  /** Last month of the demonstration, `YYYY-MM`. */
  @Column({ type: 'text', name: 'demo_end', nullable: true })
  demoEnd!: string | null;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;
}
