CREATE TABLE ${table}person (
    id ${id} NOT NULL PRIMARY KEY,
    user_name ${text} NOT NULL,
    user_key ${text} NOT NULL UNIQUE,
    display_name ${text} NOT NULL,
    password_hash ${text} NOT NULL,
    administrator ${bool} NOT NULL,
    language ${text} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}first_administrator (
    one ${int64} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL
${table_end};
