CREATE TABLE ${table}role_name (
    role ${text} NOT NULL PRIMARY KEY,
    name ${text} NOT NULL
${table_end};

CREATE TABLE ${table}permission_known (
    permission ${text} NOT NULL PRIMARY KEY,
    since ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}role_permission (
    permission ${text} NOT NULL,
    role ${text} NOT NULL,
    PRIMARY KEY (permission, role)
${table_end};

CREATE TABLE ${table}assignment (
    id ${id} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    role ${text} NOT NULL,
    unit ${id},
    first_day ${text} NOT NULL,
    last_day ${text} NOT NULL,
    made ${instant} NOT NULL,
    made_by ${id},
    ended ${instant},
    ended_by ${id}
${table_end};

CREATE INDEX ${table}assignment_person ON ${table}assignment (person);

CREATE INDEX ${table}assignment_unit ON ${table}assignment (unit);

CREATE TABLE ${table}deputy (
    id ${id} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    deputy ${id} NOT NULL,
    first_day ${text} NOT NULL,
    last_day ${text} NOT NULL,
    made ${instant} NOT NULL,
    made_by ${id},
    ended ${instant},
    ended_by ${id}
${table_end};

CREATE INDEX ${table}deputy_deputy ON ${table}deputy (deputy);

CREATE INDEX ${table}deputy_person ON ${table}deputy (person);
