CREATE TABLE ${table}notice_mail (
    person ${id} NOT NULL PRIMARY KEY,
    wanted ${bool} NOT NULL,
    day ${int64} NOT NULL,
    hour ${int64} NOT NULL,
    secret ${text} NOT NULL UNIQUE,
    sent ${instant} NOT NULL,
    failed ${instant},
    tries ${int64} NOT NULL
${table_end};
