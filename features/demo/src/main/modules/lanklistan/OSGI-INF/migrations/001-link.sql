create table ${table}link (
    place ${int64} primary key,
    title ${text} not null,
    address ${text} not null
${table_end};
