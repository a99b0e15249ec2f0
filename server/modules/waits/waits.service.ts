import { monthLabel, periodsWithin, yearOfMonth, type MonthSpan } from '@schema/domain/periods.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import { goalIn } from '../measures/measures.service.ts';
import type { Goal } from '../measures/measures.types.ts';
import type { Figure } from '../releases/figure.types.ts';
import { CutReader } from './cut-reader.ts';
import { ReleaseContents } from './release-contents.ts';
import type { ReleaseView } from './release-view.ts';
import { WaitArguments, type AskedPathway, type WaitsGround } from './wait-arguments.ts';
import { answerFigure, type FigureQuestion, type FigureSource } from './wait-figures.ts';
import { readPeriod, readSpan } from './wait-periods.ts';
import type { ByPathwayArgs, CompareArgs, FigureArgs, PathwayPatientsArgs, PatientsArgs, SeriesArgs } from './waits.inputs.ts';
import type { Comparison, ComparisonRow, MeasuredFigure, PathwayTable, Series, SeriesPoint } from './waits.types.ts';

/** Measures that one table may hold: as many as a reader can take in, and more than any page shows. */
const MOST_MEASURES = 12;

/** What is read of the release that a question names, and whom it is about. */
interface Asking {
  readonly view: ReleaseView;
  readonly source: FigureSource;
  readonly patients: FigureQuestion['cut']['patients'];
}

/** Measures that are computed from the regions' files, read from a published release. */
export class WaitsService {
  private readonly arguments: WaitArguments;
  private readonly contents: ReleaseContents;

  constructor(private readonly ground: WaitsGround) {
    this.arguments = new WaitArguments(ground);
    this.contents = new ReleaseContents(ground.database);
  }

  /** One figure. */
  async figure(context: RequestContext, args: FigureArgs): Promise<Figure> {
    const measure = this.arguments.measure(args.measure, 'measure');
    const { view, source, patients } = await this.asking(context, args);
    const span = readPeriod('period', args.period, view.months.last);
    const area = await this.arguments.area(context, args.region ?? null);
    const pathway = await this.pathwayOf(context, args);
    return answerFigure(context, { measure, span, cut: { area, pathway: pathway?.counted ?? null, patients } }, source);
  }

  /** A figure for each period that lies wholly within the span and the release. */
  async series(context: RequestContext, args: SeriesArgs): Promise<Series> {
    const measure = this.arguments.measure(args.measure, 'measure');
    const { view, source, patients } = await this.asking(context, args);
    const span = readSpan(args, view.months);
    const area = await this.arguments.area(context, args.region ?? null);
    const pathway = await this.pathwayOf(context, args);
    const cut = { area, pathway: pathway?.counted ?? null, patients };
    const points = await Promise.all(
      periodsWithin(span, args.grain).map(async (period): Promise<SeriesPoint> => ({
        period: period.label,
        firstMonth: monthLabel(period.first),
        lastMonth: monthLabel(period.last),
        figure: await answerFigure(context, { measure, span: period, cut }, source),
      })),
    );
    const goal = await this.goal(context, measure.id, span);
    return { ...aboutPatients(view, patients), measure, region: area.region, pathway: pathway?.pathway ?? null, grain: args.grain, points, goal };
  }

  /** A figure for each area on a level, in geographic order, and the nation's. */
  async compare(context: RequestContext, args: CompareArgs): Promise<Comparison> {
    const measure = this.arguments.measure(args.measure, 'measure');
    const { view, source, patients } = await this.asking(context, args);
    const period = readPeriod('period', args.period, view.months.last);
    const pathway = await this.pathwayOf(context, args);
    const rowOf = async (region: ComparisonRow['region']): Promise<ComparisonRow> => {
      const area = await this.arguments.areaOf(context, region);
      return { region, figure: await answerFigure(context, { measure, span: period, cut: { area, pathway: pathway?.counted ?? null, patients } }, source) };
    };
    const compared = await this.ground.regions.withRole(context, levelOf(args));
    const [nation, ...rows] = await Promise.all([await this.ground.regions.country(context), ...compared].map(rowOf));
    if (!nation) throw new Error('A comparison has no nation.');
    const goal = await this.goal(context, measure.id, period);
    return { ...aboutPatients(view, patients), measure, pathway: pathway?.pathway ?? null, period: period.label, rows, nation: nation.figure, goal };
  }

  /** Several measures for each pathway, and for all together. */
  async byPathway(context: RequestContext, args: ByPathwayArgs): Promise<PathwayTable> {
    if (args.measures.length === 0 || args.measures.length > MOST_MEASURES) throw badArgument('measures', args.measures, `name at least one and at most ${MOST_MEASURES}`);
    const measures = args.measures.map((id) => this.arguments.measure(id, 'measures'));
    const { view, source, patients } = await this.asking(context, args);
    const period = readPeriod('period', args.period, view.months.last);
    const area = await this.arguments.area(context, args.region ?? null);
    const figuresOf = (asked: AskedPathway | null): Promise<MeasuredFigure[]> =>
      Promise.all(
        measures.map(async (measure) => {
          const cut = { area, pathway: asked?.counted ?? null, patients };
          return { measure: measure.id, figure: await answerFigure(context, { measure, span: period, cut }, source) };
        }),
      );
    const pathways = await this.arguments.pathways(context);
    const [pooled = [], ...figures] = await Promise.all([null, ...pathways].map(figuresOf));
    const rows = pathways.map(({ pathway }, place) => ({ pathway, figures: figures[place] ?? [] }));
    return { ...aboutPatients(view, patients), region: area.region, period: period.label, measures, rows, pooled };
  }

  private async asking(context: RequestContext, args: PatientsArgs): Promise<Asking> {
    assertAllowed(context.actor, 'waits.read');
    const view = await this.arguments.release(context, args.release ?? null);
    const ground = await this.arguments.cutGround(context, view);
    const reader = await context.once('cut reader', () => Promise.resolve(new CutReader(context, this.contents)));
    return { view, source: { view, ground, reader }, patients: this.arguments.patients(args) };
  }

  private pathwayOf(context: RequestContext, { pathway }: PathwayPatientsArgs): Promise<AskedPathway | null> {
    return this.arguments.pathway(context, pathway ?? null);
  }

  private async goal(context: RequestContext, measure: string, { last }: MonthSpan): Promise<Goal | null> {
    return goalIn(await this.ground.measures.goalsOf(context, measure), yearOfMonth(last));
  }
}

function aboutPatients({ release }: ReleaseView, patients: Asking['patients']): Pick<Series, 'sex' | 'ageBand' | 'treatment' | 'attribution' | 'release' | 'origin'> {
  return { ...patients, release, origin: release.origin };
}

function levelOf({ level }: CompareArgs): 'unit' | 'group' {
  const asked = level ?? 'UNIT';
  if (asked === 'UNIT') return 'unit';
  if (asked === 'GROUP') return 'group';
  throw badArgument('level', asked, 'areas are compared on the levels UNIT and GROUP');
}
