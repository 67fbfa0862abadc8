import { ChefsApi } from '@coocook/chefs';
import { Injectable } from '@nestjs/common';

export type Party = 'diner' | 'chef';

/** Who somebody is in a booking. */
@Injectable()
export class BookingAccess {
  constructor(private readonly chefs: ChefsApi) {}

  /** Null for a stranger, to whom the booking does not exist. */
  async partyOf(
    booking: { readonly chefId: number; readonly dinerId: number },
    userId: number,
  ): Promise<Party | null> {
    if (booking.dinerId === userId) return 'diner';
    return (await this.chefs.chefIdOf(userId)) === booking.chefId ? 'chef' : null;
  }
}
