-- From where somebody comes in is his as his postal address is: that rules and tokens name other addresses is told, not which.

drop trigger edits_are_told on ${flyway:defaultSchema}.ip_rules;
create trigger edits_are_told after update on ${flyway:defaultSchema}.ip_rules for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit('profile', 'allows_others', '');

drop trigger edits_are_told on ${flyway:defaultSchema}.access_token;
create trigger edits_are_told after update or delete on ${flyway:defaultSchema}.access_token for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit(
        'id',
        'name,scopes,customer,account,is_disabled,expires_at',
        'token_hash,last_used_at,shown_as');
