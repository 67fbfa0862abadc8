import { TypeormUnitOfWork } from '@coocook/server-kit';
import { Injectable } from '@nestjs/common';
import { ErrorPatterns, type PatternStatus } from '../application/error-patterns';

@Injectable()
export class SqlErrorPatterns extends ErrorPatterns {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async hold(id: number): Promise<PatternStatus | null> {
    const rows = await this.unitOfWork.manager.query<{ status: PatternStatus }[]>(
      'SELECT status FROM monitoring.error_patterns WHERE id = $1 FOR UPDATE',
      [id],
    );
    return rows[0]?.status ?? null;
  }

  async setStatus(id: number, status: PatternStatus, at: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE monitoring.error_patterns SET status = $2, resolved_at = $3 WHERE id = $1',
      [id, status, status === 'resolved' ? at : null],
    );
  }
}
