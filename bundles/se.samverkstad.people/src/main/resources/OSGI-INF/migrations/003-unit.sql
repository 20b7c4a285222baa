CREATE TABLE ${table}unit (
    id ${id} NOT NULL PRIMARY KEY,
    parent ${id},
    code ${text} NOT NULL,
    name ${text} NOT NULL,
    name_key ${text} NOT NULL UNIQUE,
    level ${text} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}membership (
    person ${id} NOT NULL,
    unit ${id} NOT NULL,
    title ${text} NOT NULL,
    PRIMARY KEY (person, unit)
${table_end};

CREATE INDEX ${table}membership_unit ON ${table}membership (unit);

CREATE TABLE ${table}invitation (
    token_hash ${text} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    created ${instant} NOT NULL,
    expires ${instant} NOT NULL
${table_end};

CREATE INDEX ${table}invitation_person ON ${table}invitation (person);

ALTER TABLE ${table}person ADD COLUMN email ${text} NOT NULL DEFAULT '';

ALTER TABLE ${table}person ADD COLUMN account ${text} NOT NULL DEFAULT 'active';
