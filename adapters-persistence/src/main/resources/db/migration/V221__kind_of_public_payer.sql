-- Which kind of public body a customer is, for how long he may have to pay (CCP R2192-10 and R2192-11): kept with what was
-- agreed with him, since it holds for what is issued by the policy, too. ADR 62.

alter table payment_term add column payer varchar(20) not null default 'ADMINISTRATION'
    check (payer in ('ADMINISTRATION', 'HEALTH', 'UNDERTAKING'));

-- What was agreed with somebody while he was a public body tells which kind he was said to be.
update payment_term t
    set payer = case when days + case when is_end_of_month then 30 else 0 end <= 50 then 'HEALTH' else 'UNDERTAKING' end
    where days + case when is_end_of_month then 30 else 0 end > 30
        and 'PUBLIC_BODY' = coalesce(
            (select p.kind from replaced_identity r join party p on p.hash = r.party
                where r.customer = t.customer and r.until > t.agreed_at order by r.until limit 1),
            (select p.kind from customer c join party p on p.hash = c.party where c.number = t.customer));

drop trigger successions_are_told on ${flyway:defaultSchema}.payment_term;
create trigger successions_are_told after insert on ${flyway:defaultSchema}.payment_term for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_succession(
        'customer', 'from_on,agreed_at', 'days,is_end_of_month,payer');
