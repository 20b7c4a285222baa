create table ${table}notice (
    id ${id} primary key,
    text ${text} not null,
    who ${text} not null,
    posted ${instant} not null
${table_end};
