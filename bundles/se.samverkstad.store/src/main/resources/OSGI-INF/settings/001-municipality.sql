CREATE TABLE ${table}municipality (
    key ${text} NOT NULL PRIMARY KEY,
    value ${text} NOT NULL,
    changed_at ${text} NOT NULL,
    changed_by ${text} NOT NULL
${table_end};
