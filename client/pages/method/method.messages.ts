import type { Catalogue } from '@client/ui/use-messages.ts';
import { en } from './method-messages.en.ts';
import { sv, type MethodMessages } from './method-messages.sv.ts';

export const methodMessages: Catalogue<MethodMessages> = { sv, en };
