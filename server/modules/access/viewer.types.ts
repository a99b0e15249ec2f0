import { Field, ID, ObjectType } from 'type-graphql';
import type { Actor, ExactReach, Role } from '@schema/domain/permissions.ts';
import type { Bilingual } from '@schema/domain/measure.ts';
import { apiEnum } from '@server/platform/scalars.ts';

export const RoleEnum = apiEnum('Role', 'What somebody who has signed in is.', {
  REGION_READER: "Reads a region's own exact figures.",
  REGION_EDITOR: "Reads a region's own exact figures and hands in its files.",
  RCC_READER: "Reads the exact figures of a healthcare region and its regions.",
  RCC_EDITOR: "Reads the exact figures of a healthcare region and its regions, and hands in their files.",
  NATIONAL_ANALYST: 'Reads the exact figures of the whole country, for a stated purpose.',
  GOVERNMENT_READER: 'Reads what is published.',
  RELEASE_STEWARD: 'Builds and publishes releases, and reads the audit.',
  ADMINISTRATOR: 'Keeps accounts; reads no unpublished figures.',
} satisfies Record<Uppercase<Role>, string>);

export const ActorKindEnum = apiEnum('ActorKind', 'Who asks.', {
  PUBLIC: 'Anyone.',
  USER: 'Somebody who has signed in, or a machine with a token of theirs.',
  OPERATOR: 'Who runs the machine, by the command line.',
  SYSTEM: 'The server itself.',
} satisfies Record<Uppercase<Actor['kind']>, string>);

export const ExactReachEnum = apiEnum('ExactReach', 'Where exact fine figures are given; elsewhere they are suppressed.', {
  ALL: 'Everywhere.',
  OWN: "In areas that consist of the viewer's own regions alone.",
  NONE: 'Nowhere.',
} satisfies Record<Uppercase<ExactReach>, string>);

@ObjectType({ description: 'The area that a user speaks for.' })
export class Organisation {
  @Field(() => ID, { description: 'The code that every argument `region` takes.' })
  code!: string;
  names!: Bilingual;
}

@ObjectType({ description: 'Who asks, as the server sees them.' })
export class Viewer {
  @Field(() => ActorKindEnum, { description: 'The kind of asker.' })
  kind!: Uppercase<Actor['kind']>;
  @Field(() => ID, { nullable: true, description: "The user's id; null for whoever is no user." })
  id!: string | null;
  @Field(() => RoleEnum, { nullable: true, description: "The user's role now; null for whoever is no user." })
  role!: Uppercase<Role> | null;
  @Field(() => Organisation, { nullable: true, description: 'The area that the user speaks for; null for roles without one.' })
  organisation!: Organisation | null;
  @Field(() => String, { nullable: true, description: 'What the session or token is for, as it was stated.' })
  purpose!: string | null;
  @Field(() => ExactReachEnum, { description: 'Where the viewer is given exact fine figures.' })
  exact!: Uppercase<ExactReach>;
  displayNames!: Bilingual | null;
}

@ObjectType({ description: 'A user to try out, on synthetic data alone: a role, not a person.' })
export class DemoUser {
  @Field(() => ID, { description: 'The id with which to sign in.' })
  id!: string;
  @Field(() => RoleEnum, { description: "The user's role." })
  role!: Uppercase<Role>;
  @Field(() => Organisation, { nullable: true, description: 'The area that the user speaks for; null for roles without one.' })
  organisation!: Organisation | null;
  displayNames!: Bilingual;
}

@ObjectType({ description: 'A record of something seen or done. Records are never changed or removed.' })
export class AuditRecord {
  @Field(() => ID, { description: "The record's id." })
  id!: string;
  @Field(() => String, { description: 'When, ISO 8601.' })
  at!: string;
  @Field(() => ActorKindEnum, { description: 'The kind of actor.' })
  kind!: Uppercase<Actor['kind']>;
  @Field(() => ID, { nullable: true, description: "The user's id; null for whoever is no user." })
  user!: string | null;
  @Field(() => RoleEnum, { nullable: true, description: 'The role that the user had then.' })
  role!: Uppercase<Role> | null;
  @Field(() => ID, { nullable: true, description: 'Code of the area that the user spoke for then.' })
  organisation!: string | null;
  @Field(() => String, { description: 'What was done, for example waits.readExact or session.start.' })
  operation!: string;
  @Field(() => String, { nullable: true, description: 'What was asked for, as JSON text; null where there is nothing more to say, and for administrators.' })
  filters!: string | null;
  @Field(() => String, { nullable: true, description: 'The purpose stated for the session or token.' })
  purpose!: string | null;
  @Field(() => String, { description: 'How it ended: done, refused or failed.' })
  outcome!: string;
  @Field(() => [ID], { description: 'Releases that the answer rests on.' })
  releases!: readonly string[];
}
