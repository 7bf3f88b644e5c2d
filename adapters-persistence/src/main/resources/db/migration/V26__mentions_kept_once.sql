-- The mentions on a document are the same on thousands of others: each list is kept once, under the
-- SHA-256 of its codes and texts, as parties are.

create table mention_list (
    hash  varchar(64) collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
    codes varchar(10)[] not null,
    texts text[]        not null check (cardinality(texts) = cardinality(codes))
);

create temporary table listed on commit drop as
    select i.reference as document,
        coalesce(array_agg(m.code order by m.position) filter (where m.code is not null), '{}')
            as codes,
        coalesce(array_agg(m.text order by m.position) filter (where m.code is not null), '{}')
            as texts,
        encode(sha256(convert_to(coalesce(string_agg(
            m.code || ' ' || octet_length(m.text) || ' ' || m.text || E'\n', '' order by m.position),
            ''), 'UTF8')), 'hex') as hash
    from invoice i left join invoice_mention m on m.document = i.reference
    group by i.reference;
insert into mention_list select distinct hash, codes, texts from listed;

alter table invoice add column mention_list varchar(64) collate "C" references mention_list;
alter table invoice disable trigger invoice_never_changes;
update invoice i set mention_list = l.hash from listed l where l.document = i.reference;
alter table invoice enable trigger invoice_never_changes;
alter table invoice alter column mention_list set not null;

drop table invoice_mention;
drop function refuse_late_invoice_mention();

create trigger mention_list_never_changes before update or delete on mention_list
    for each row execute function refuse_change();
create trigger mention_list_never_emptied before truncate on mention_list
    for each statement execute function refuse_change();
