CREATE TABLE ${table}notice (
    id ${id} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    module ${text} NOT NULL,
    kind ${text} NOT NULL,
    topic ${text} NOT NULL,
    swedish ${text} NOT NULL,
    english ${text} NOT NULL,
    address ${text} NOT NULL,
    sent ${instant} NOT NULL,
    seen ${bool} NOT NULL
${table_end};

CREATE UNIQUE INDEX ${table}notice_topic ON ${table}notice (person, module, kind, topic);

CREATE INDEX ${table}notice_kind ON ${table}notice (module, kind, topic);

CREATE INDEX ${table}notice_sent ON ${table}notice (sent);

CREATE TABLE ${table}notice_off (
    person ${id} NOT NULL,
    module ${text} NOT NULL,
    kind ${text} NOT NULL,
    PRIMARY KEY (person, module, kind)
${table_end};

CREATE TABLE ${table}notice_told (
    source ${text} NOT NULL PRIMARY KEY,
    number ${int64} NOT NULL
${table_end};
