ALTER TABLE ${table}person ADD COLUMN last_day ${text} NOT NULL DEFAULT '';

CREATE TABLE ${table}guest (
    id ${id} NOT NULL PRIMARY KEY,
    person ${id},
    token_hash ${text} NOT NULL,
    expires ${instant} NOT NULL,
    name ${text} NOT NULL,
    purpose ${text} NOT NULL,
    unit ${id},
    last_day ${text} NOT NULL,
    language ${text} NOT NULL,
    made ${instant} NOT NULL,
    made_by ${id},
    state ${text} NOT NULL
${table_end};

CREATE INDEX ${table}guest_token ON ${table}guest (token_hash);

CREATE INDEX ${table}guest_person ON ${table}guest (person);
