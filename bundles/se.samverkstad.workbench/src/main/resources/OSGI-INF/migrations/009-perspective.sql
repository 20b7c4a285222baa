CREATE TABLE ${table}perspective_own (
    person ${id} NOT NULL,
    target ${text} NOT NULL,
    tiles ${text} NOT NULL,
    saved ${instant} NOT NULL,
    PRIMARY KEY (person, target)
${table_end};
