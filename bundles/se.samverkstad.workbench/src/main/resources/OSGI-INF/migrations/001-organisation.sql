CREATE TABLE ${table}organisation (
    one ${int64} NOT NULL PRIMARY KEY,
    municipality ${text} NOT NULL,
    name ${text} NOT NULL,
    language ${text} NOT NULL
${table_end};
