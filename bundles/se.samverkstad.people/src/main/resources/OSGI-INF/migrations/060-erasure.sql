CREATE TABLE ${table}erasure (
    mark ${text} NOT NULL PRIMARY KEY,
    at ${instant} NOT NULL
${table_end};
