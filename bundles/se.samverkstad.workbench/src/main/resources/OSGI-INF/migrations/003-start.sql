CREATE TABLE ${table}start_own (
    person ${id} NOT NULL PRIMARY KEY,
    tiles ${text} NOT NULL,
    saved ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}start_proposed (
    kind ${text} NOT NULL,
    owner ${text} NOT NULL,
    tiles ${text} NOT NULL,
    saved ${instant} NOT NULL,
    PRIMARY KEY (kind, owner)
${table_end};
