create table ${table}answer (
    person ${text} primary key,
    choice ${text} not null
${table_end};
