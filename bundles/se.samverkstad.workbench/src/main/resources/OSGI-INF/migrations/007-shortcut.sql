CREATE TABLE ${table}shortcut_own (
    person ${id} NOT NULL PRIMARY KEY,
    keys ${text} NOT NULL,
    silent ${bool} NOT NULL,
    saved ${instant} NOT NULL
${table_end};
