import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import type { CancellationPolicy } from '../domain/cancellation-policy';

class CancellationTierResponse {
  @ApiProperty({ type: 'integer', description: 'Up to so many hours before the start', example: 120 })
  readonly hours_before!: number;

  @ApiProperty({ description: 'Of the price, 0–1', example: 1 })
  readonly share!: number;
}

/** A cancellation policy with its tiers spelled out, for those who read it. */
@ApiSchema({ name: 'CancellationTerms' })
export class CancellationTermsResponse {
  @ApiPropertyOptional({ description: "Absent for tiers of the chef's own", example: 'moderate' })
  readonly preset?: string;

  @ApiProperty({
    description: 'The furthest from the start first; after the last one nothing comes back',
    type: [CancellationTierResponse],
  })
  readonly tiers: readonly CancellationTierResponse[];

  /** Also of what a booking has frozen of a policy. */
  constructor({ preset, tiers }: { readonly preset: string | null } & Pick<CancellationPolicy, 'tiers'>) {
    if (preset !== null) this.preset = preset;
    this.tiers = tiers.map(({ hoursBefore, share }) => ({ hours_before: hoursBefore, share }));
  }
}
