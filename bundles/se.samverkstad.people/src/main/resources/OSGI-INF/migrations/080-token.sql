CREATE TABLE ${table}token (
    id ${id} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    token_hash ${text} NOT NULL,
    name ${text} NOT NULL,
    created ${instant} NOT NULL,
    expires ${instant} NOT NULL,
    used ${instant}
${table_end};

CREATE UNIQUE INDEX ${table}token_hash ON ${table}token (token_hash);

CREATE INDEX ${table}token_person ON ${table}token (person);
