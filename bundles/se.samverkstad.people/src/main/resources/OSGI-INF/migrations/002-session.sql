CREATE TABLE ${table}session (
    token_hash ${text} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    created ${instant} NOT NULL,
    used ${instant} NOT NULL
${table_end};

CREATE INDEX ${table}session_person ON ${table}session (person);
