CREATE TABLE ${table}step (
    name ${text} NOT NULL PRIMARY KEY,
    done ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}tick (
    person ${text} NOT NULL,
    thing ${text} NOT NULL,
    ticked ${instant} NOT NULL,
    PRIMARY KEY (person, thing)
${table_end};
