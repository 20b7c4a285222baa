CREATE TABLE ${table}password_reset (
    token_hash ${text} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    created ${instant} NOT NULL,
    expires ${instant} NOT NULL
${table_end};

CREATE INDEX ${table}password_reset_person ON ${table}password_reset (person);
