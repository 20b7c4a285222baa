CREATE TABLE ${table}permission (
    person ${id} NOT NULL,
    permission ${text} NOT NULL,
    PRIMARY KEY (person, permission)
${table_end};
