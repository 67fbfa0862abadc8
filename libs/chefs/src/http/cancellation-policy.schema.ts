import type { ApiPropertyOptions } from '@nestjs/swagger';
import { MAX_HOURS_BEFORE, MAX_TIERS, POLICY_PRESETS } from '../domain/cancellation-policy';

/** How the document shows a cancellation policy. */
export const POLICY_SCHEMA: ApiPropertyOptions = {
  description:
    'A preset, or tiers: who cancels at least `hours_before` the start gets back that `share`; both fall',
  oneOf: [
    {
      type: 'object',
      required: ['preset'],
      properties: { preset: { type: 'string', enum: [...POLICY_PRESETS] } },
    },
    {
      type: 'object',
      required: ['tiers'],
      properties: {
        tiers: {
          type: 'array',
          minItems: 1,
          maxItems: MAX_TIERS,
          items: {
            type: 'object',
            required: ['hours_before', 'share'],
            properties: {
              hours_before: { type: 'integer', minimum: 0, maximum: MAX_HOURS_BEFORE },
              share: { type: 'number', minimum: 0, maximum: 1 },
            },
          },
        },
      },
    },
  ],
  example: { preset: 'moderate' },
};
