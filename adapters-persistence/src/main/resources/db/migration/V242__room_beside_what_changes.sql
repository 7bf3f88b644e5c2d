-- A row that is changed finds place for its new version beside the old one, so that no index hears of it:
-- the end of a chain with every act, the answer to a key once it is known (five times as long as its
-- question), a notice that is claimed.

alter table ${flyway:defaultSchema}.audit_head set (fillfactor = 50);
alter table ${flyway:defaultSchema}.idempotent_request set (fillfactor = 70);
alter table ${flyway:defaultSchema}.notice set (fillfactor = 85);
