-- What a notice tells is encrypted, which are bytes: without Base64 they are a quarter less.

alter table notice alter column facts type bytea using
    case when facts like '1:%' then '\x01'::bytea || decode(substr(facts, 3), 'base64')
        else convert_to(facts, 'UTF8') end;
