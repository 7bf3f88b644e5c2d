-- Whoever has a token that is about to end is told once.

alter table ${flyway:defaultSchema}.access_token add column reminded_at timestamptz;
create index access_token_untold on ${flyway:defaultSchema}.access_token (expires_at)
    where reminded_at is null and not is_disabled;

drop trigger edits_are_told on ${flyway:defaultSchema}.access_token;
create trigger edits_are_told after update or delete on ${flyway:defaultSchema}.access_token for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit(
        'id',
        'name,scopes,customer,account,is_disabled,expires_at',
        'token_hash,last_used_at,shown_as,reminded_at');
