import { constraintOf, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from '../application/account.repository';
import type { ChosenPassword } from '../application/new-passwords';
import type { Account, Registration } from '../domain/account';
import { emailTaken } from '../domain/identity.errors';
import { fromRow, toRow, userTable, type UserRow } from './user.table';

const ONE_ACCOUNT_PER_ADDRESS = 'users_email_unique';

@Injectable()
export class TypeormAccountRepository extends AccountRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async add(registration: Registration): Promise<number> {
    try {
      const { identifiers } = await this.unitOfWork.manager.insert(userTable, toRow(registration));
      return (identifiers[0] as { id: number }).id;
    } catch (error) {
      throw constraintOf(error) === ONE_ACCOUNT_PER_ADDRESS ? emailTaken() : error;
    }
  }

  async findByEmail(email: string): Promise<Account | null> {
    const row = await this.unitOfWork.manager
      .createQueryBuilder(userTable, 'account')
      .where('lower(account.email) = :email', { email })
      .getOne();
    return row && fromRow(row);
  }

  async findById(userId: number): Promise<Account | null> {
    const row = await this.unitOfWork.manager.findOneBy(userTable, { id: userId });
    return row && fromRow(row);
  }

  async holdUnchanged({ id, passwordChangedAt }: Account): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      // A Date holds milliseconds, the column microseconds.
      `SELECT FROM identity.users
       WHERE id = $1 AND date_trunc('milliseconds', password_changed_at) = $2 AND locked_at IS NULL
       FOR NO KEY UPDATE`,
      [id, passwordChangedAt],
    );
    return rows.length === 1;
  }

  async hold(ids: readonly number[]): Promise<readonly Account[]> {
    const rows = await this.unitOfWork.manager.query<UserRow[]>(
      'SELECT * FROM identity.users WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE',
      [ids],
    );
    return rows.map(fromRow);
  }

  async lock(userId: number, now: Date): Promise<void> {
    await this.unitOfWork.manager.update(userTable, { id: userId }, { locked_at: now });
  }

  async unlock(userId: number): Promise<void> {
    await this.unitOfWork.manager.update(userTable, { id: userId }, { locked_at: null });
  }

  async changePassword(userId: number, { hash, chosenAt }: ChosenPassword): Promise<void> {
    // Always later than before, whatever the clocks of the processes say: `holdUnchanged` tells passwords apart by it.
    await this.unitOfWork.manager.query(
      `UPDATE identity.users
       SET password_hash = $2, password_changed_at = greatest($3, password_changed_at + interval '1 millisecond')
       WHERE id = $1`,
      [userId, hash, chosenAt],
    );
  }

  async rehash(userId: number, hash: string): Promise<void> {
    await this.unitOfWork.manager.update(userTable, { id: userId }, { password_hash: hash });
  }
}
