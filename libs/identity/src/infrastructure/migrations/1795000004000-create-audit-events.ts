import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuditEvents1795000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Without foreign keys: what happened outlives the account it happened to.
    await runner.query(`
      CREATE TABLE identity.audit_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        action text NOT NULL CHECK (action ~ '^[a-z]+\\.[a-z_]+$'),
        outcome text NOT NULL CHECK (outcome IN ('succeeded', 'failed', 'refused')),
        actor_id integer,
        user_id integer,
        address text,
        user_agent text,
        request_id text,
        details jsonb NOT NULL
      )`);
    await runner.query('CREATE INDEX audit_events_user ON identity.audit_events (user_id, id)');
    await runner.query('CREATE INDEX audit_events_actor ON identity.audit_events (actor_id, id)');
    await runner.query('CREATE INDEX audit_events_at ON identity.audit_events (at)');
    await runner.query(`
      CREATE FUNCTION identity.keep_audit_events() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'identity.audit_events is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    // Triggers bind superusers and the owner too, whom a REVOKE alone does not stop. Age is the one way out: by the
    // database's clock, so that no process can pretend that a year has passed.
    await runner.query(`
      CREATE TRIGGER audit_events_never_change BEFORE UPDATE OR TRUNCATE ON identity.audit_events
      FOR EACH STATEMENT EXECUTE FUNCTION identity.keep_audit_events()`);
    await runner.query(`
      CREATE TRIGGER audit_events_stay_a_year BEFORE DELETE ON identity.audit_events
      FOR EACH ROW WHEN (OLD.at > now() - interval '1 year') EXECUTE FUNCTION identity.keep_audit_events()`);
    // For replicating sessions too, which a superuser may call any session.
    for (const trigger of ['audit_events_never_change', 'audit_events_stay_a_year']) {
      await runner.query(`ALTER TABLE identity.audit_events ENABLE ALWAYS TRIGGER ${trigger}`);
    }
    await runner.query('REVOKE UPDATE, TRUNCATE ON identity.audit_events FROM PUBLIC, CURRENT_USER');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE identity.audit_events');
    await runner.query('DROP FUNCTION identity.keep_audit_events');
  }
}
