CREATE TABLE ${table}second_factor (
    person ${id} NOT NULL PRIMARY KEY,
    secret ${text} NOT NULL,
    sealed_by ${text} NOT NULL,
    last_step ${int64} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}second_factor_offer (
    person ${id} NOT NULL PRIMARY KEY,
    secret ${text} NOT NULL,
    sealed_by ${text} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}recovery_code (
    code_hash ${text} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL
${table_end};

CREATE INDEX ${table}recovery_code_person ON ${table}recovery_code (person);

CREATE TABLE ${table}half_sign_in (
    token_hash ${text} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE INDEX ${table}half_sign_in_person ON ${table}half_sign_in (person);
