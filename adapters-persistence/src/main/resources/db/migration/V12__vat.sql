-- VAT: rates, the one stop shop and what the register of VAT ids says. All dated.

-- Standard rates by territory, [valid_from, valid_until). A change of law is a migration that ends a
-- row and adds its successor. The one stop shop exists since 2021-07-01, so that older rates of the
-- other member states were never charged.
create table vat_rate (
    country     varchar(2) not null check (country ~ '^[A-Z]{2}$'),
    valid_from  date       not null,
    valid_until date       check (valid_until > valid_from),
    percent     numeric    not null check (percent > 0 and percent < 100),
    primary key (country, valid_from)
);

insert into vat_rate (country, valid_from, valid_until, percent) values
    ('FR', '2014-01-01', null, 20),
    ('GP', '1995-08-01', null, 8.5),
    ('MQ', '1995-08-01', null, 8.5),
    ('RE', '1995-08-01', null, 8.5),
    ('AT', '2021-07-01', null, 20),
    ('BE', '2021-07-01', null, 21),
    ('BG', '2021-07-01', null, 20),
    ('CY', '2021-07-01', null, 19),
    ('CZ', '2021-07-01', null, 21),
    ('DE', '2021-07-01', null, 19),
    ('DK', '2021-07-01', null, 25),
    ('EE', '2021-07-01', '2024-01-01', 20),
    ('EE', '2024-01-01', '2025-07-01', 22),
    ('EE', '2025-07-01', null, 24),
    ('ES', '2021-07-01', null, 21),
    ('FI', '2021-07-01', '2024-09-01', 24),
    ('FI', '2024-09-01', null, 25.5),
    ('GR', '2021-07-01', null, 24),
    ('HR', '2021-07-01', null, 25),
    ('HU', '2021-07-01', null, 27),
    ('IE', '2021-07-01', null, 23),
    ('IT', '2021-07-01', null, 22),
    ('LT', '2021-07-01', null, 21),
    ('LU', '2021-07-01', '2023-01-01', 17),
    ('LU', '2023-01-01', '2024-01-01', 16),
    ('LU', '2024-01-01', null, 17),
    ('LV', '2021-07-01', null, 21),
    ('MT', '2021-07-01', null, 18),
    ('NL', '2021-07-01', null, 21),
    ('PL', '2021-07-01', null, 23),
    ('PT', '2021-07-01', null, 23),
    ('RO', '2021-07-01', '2025-08-01', 19),
    ('RO', '2025-08-01', null, 21),
    ('SE', '2021-07-01', null, 25),
    ('SI', '2021-07-01', null, 22),
    ('SK', '2021-07-01', '2025-01-01', 20),
    ('SK', '2025-01-01', null, 23);

-- From a day on a seller charges consumers of other member states the VAT of their state, or no
-- longer; the latest row up to a day decides, none means no.
create table one_stop_shop (
    seller     varchar(20) collate "C" not null references seller,
    valid_from date        not null,
    used       boolean     not null,
    primary key (seller, valid_from)
);

-- How the asking about a VAT id stands. One row for each seller, since the register's proof is in
-- his name.
create table vat_id_check (
    seller              varchar(20) collate "C" not null references seller,
    vat_id              varchar(14) collate "C" not null check (vat_id ~ '^[A-Z]{2}[0-9A-Z+*]{2,12}$'),
    answer              varchar(10)  not null check (answer in ('NONE', 'VALID', 'INVALID')),
    answered_at         timestamptz,
    consultation_number varchar(100) not null,
    name                text         not null,
    address             text         not null,
    due_at              timestamptz  not null,
    tries               integer      not null check (tries >= 0),
    failure             text         not null,
    primary key (seller, vat_id),
    check ((answer = 'NONE') = (answered_at is null))
);
create index vat_id_check_due on vat_id_check (due_at);

-- Every answer of the register, kept as proof.
create table vat_id_answer (
    seller              varchar(20) collate "C" not null references seller,
    vat_id              varchar(14) collate "C" not null,
    answered_at         timestamptz  not null,
    valid               boolean      not null,
    consultation_number varchar(100) not null,
    name                text         not null,
    address             text         not null,
    primary key (seller, vat_id, answered_at)
);
create trigger vat_id_answer_never_changes before update or delete on vat_id_answer
    for each row execute function refuse_change();
create trigger vat_id_answer_never_emptied before truncate on vat_id_answer
    for each statement execute function refuse_change();

-- Finds the customers whose id nobody asked about without reading all of them.
create index party_foreign_vat_id on party (hash)
    where vat_id <> '' and kind <> 'CONSUMER' and country not in ('FR', 'MC', 'GP', 'MQ', 'RE');
create index customer_party on customer (party);

-- Why no VAT is charged depends on the territory: where the French one has none by law, another text
-- than outside the Union.
alter table legal_mention
    add column territory varchar(20) not null default 'ANY'
        check (territory in ('ANY', 'FRANCE', 'OVERSEAS_DEPARTMENT', 'WITHOUT_VAT', 'MEMBER_STATE', 'OUTSIDE_UNION'));
update legal_mention set territory = 'OUTSIDE_UNION' where vat_category = 'O';
insert into legal_mention
    (position, language, buyer, territory, vat_category, code, valid_from, valid_until, text) values
    (60, 'FR', 'ANY', 'WITHOUT_VAT', 'O', 'TXD', '2010-01-01', '2026-09-01', 'TVA non applicable : client établi dans un territoire français où elle ne s''applique pas (art. 256-0 et 294, 1 du CGI).'),
    (60, 'EN', 'ANY', 'WITHOUT_VAT', 'O', 'TXD', '2010-01-01', '2026-09-01', 'No VAT: customer established in a French territory where it does not apply (art. 256-0 and 294, 1 of the French CGI).'),
    (60, 'FR', 'ANY', 'WITHOUT_VAT', 'O', 'TXD', '2026-09-01', null, 'TVA non applicable : client établi dans un territoire français où elle ne s''applique pas (code des impositions sur les biens et services).'),
    (60, 'EN', 'ANY', 'WITHOUT_VAT', 'O', 'TXD', '2026-09-01', null, 'No VAT: customer established in a French territory where it does not apply (French CIBS).');
