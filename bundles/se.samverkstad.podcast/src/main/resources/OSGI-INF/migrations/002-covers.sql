alter table ${table}channel add column cover_sha256 ${text} not null default '';

alter table ${table}channel add column cover_length ${int64} not null default 0;

alter table ${table}channel add column cover_type ${text} not null default '';
