import { constraintOf, TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from '../application/account.repository';
import type { Account, Registration } from '../domain/account';
import { emailTaken } from '../domain/identity.errors';
import { fromRow, toRow, userTable } from './user.table';

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
}
