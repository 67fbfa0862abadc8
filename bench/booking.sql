-- What PostgreSQL is asked for one booking by POST /api/coocook/bookings, taken down from its log (log_statement=all),
-- so that what HTTP, checks and JSON cost beside it can be seen. For pgbench; `first` and `last`: numbers of chefs,
-- `diner`: of an account.
\set chef random(:first, :last)
\set day random(40, 169)
\set hour random(10, 19)
\set number random(1, 1000000000000)
SELECT (current_date + :day::int + :hour::int * interval '1 hour')::timestamptz AS starts, now() AS now \gset
SELECT u.id, s.id, u.roles, s.last_seen_at, u.password_changed_at FROM identity.sessions s JOIN identity.users u ON u.id = s.user_id WHERE u.id = :diner AND s.ended_at IS NULL AND u.locked_at IS NULL LIMIT 1;
SELECT current_period_end FROM subscriptions.subscriptions WHERE user_id = :diner AND current_period_end > now() AND status IN ('active', 'canceled') AND product = 'coocook' ORDER BY 1 DESC LIMIT 1;
SELECT id, name, email, locked_at IS NULL FROM identity.users WHERE id = :diner;
START TRANSACTION;
SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
SELECT bookings.lock_chef(:chef);
WITH expired AS (UPDATE bookings.bookings SET status = 'expired', refund_minor = refund_if_declined_minor, refund_share = refund_if_declined_share, updated_at = answer_by, version = version + 1 WHERE chef_id = :chef AND status = 'pending' AND answer_by <= :now::timestamptz RETURNING *) INSERT INTO bookings.events (booking_id, at, actor, from_status, to_status, reason, starts_at) SELECT id, answer_by, 'system', 'pending', 'expired', NULL, starts_at FROM expired;
DELETE FROM bookings.idempotency_keys WHERE user_id = :diner AND route = 'request' AND key = 'pgbench-' || :number AND claimed_at <= :now::timestamptz - interval '24 hours';
INSERT INTO bookings.idempotency_keys (user_id, route, key, fingerprint, claimed_at) VALUES (:diner, 'request', 'pgbench-' || :number, 'buVL8vPfwJeK2DAxD7TlIdwHeCsQe6ODwhSPiSeOFnk', :now) ON CONFLICT DO NOTHING RETURNING key;
SELECT * FROM chefs.chefs WHERE id = :chef AND active LIMIT 1;
SELECT id, active, time_zone, buffer_minutes, min_notice_hours, horizon_days, min_hours, max_hours, grid_minutes, instant_book, answer_hours, cancellation_policy, (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'start', starts::text, 'end', ends::text)), '[]') FROM chefs.weekly_ranges AS ranges WHERE ranges.chef_id = chefs.id) AS weekly, (SELECT coalesce(json_agg(date::text), '[]') FROM chefs.single_dates AS dates WHERE dates.chef_id = chefs.id) AS dates FROM chefs.chefs AS chefs WHERE id = :chef;
SELECT id, chef_id, starts_at, ends_at, blocked_until FROM bookings.bookings WHERE chef_id = ANY(ARRAY[:chef]::int[]) AND blocked && tstzrange(:starts::timestamptz - interval '2 days', :starts::timestamptz + interval '4 days', '[)') AND status IN ('pending', 'confirmed', 'completed', 'no_show') AND NOT (status = 'pending' AND answer_by <= :now::timestamptz);
SELECT count(*) > 0 AS taken FROM bookings.bookings WHERE chef_id = :chef AND blocked && tstzrange(:starts::timestamptz, :starts::timestamptz + interval '2 hours', '[)') AND status IN ('pending', 'confirmed', 'completed', 'no_show') \gset
\if :taken
ROLLBACK;
\else
SELECT bookings.lock_diner(:diner);
SELECT count(*)::int FROM bookings.bookings WHERE diner_id = :diner AND status = 'pending' AND NOT (answer_by <= :now::timestamptz);
INSERT INTO bookings.bookings (chef_id, chef_name, chef_cuisine, diner_id, diner_name, booking_date, start_time, time_zone, duration_hours, starts_at, ends_at, blocked_until, earliest_start, status, hourly_rate_minor, total_price_minor, agreed_price_minor, currency, cancellation_policy, refund_minor, refund_share, refund_if_declined_minor, refund_if_declined_share, special_requests, answer_by, created_at, updated_at, version) VALUES (:chef, 'Chef', 'Korean', :diner, 'Diner', :starts::date, :starts::time, 'UTC', 2, :starts, :starts::timestamptz + interval '2 hours', :starts::timestamptz + interval '2 hours', :starts, 'pending', 100, 200, NULL, 'KRW', '{"tiers": [{"share": 1, "hours_before": 120}], "preset": "moderate"}', NULL, NULL, NULL, NULL, '', :now::timestamptz + interval '7 days', :now, :now, 1) RETURNING id AS booking \gset
INSERT INTO bookings.events (booking_id, at, actor, from_status, to_status, reason, starts_at) VALUES (:booking, :now, 'diner', NULL, 'pending', NULL, :starts) RETURNING id;
UPDATE bookings.idempotency_keys SET body = repeat('x', 480), location = '/api/coocook/bookings/8' WHERE user_id = :diner AND route = 'request' AND key = 'pgbench-' || :number;
COMMIT;
\endif
