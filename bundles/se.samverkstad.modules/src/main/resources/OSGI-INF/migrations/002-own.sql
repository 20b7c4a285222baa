CREATE TABLE ${table}unit_choice (
    id ${id} NOT NULL PRIMARY KEY,
    unit ${id} NOT NULL,
    module ${text} NOT NULL,
    pid ${text} NOT NULL,
    attribute ${text} NOT NULL,
    shape ${text} NOT NULL,
    chosen ${text},
    previous ${text},
    batch ${id} NOT NULL,
    chosen_at ${instant} NOT NULL,
    chosen_by ${text} NOT NULL
${table_end};
CREATE UNIQUE INDEX ${table}unit_choice_of ON ${table}unit_choice (unit, module, pid, attribute, shape);
CREATE INDEX ${table}unit_choice_for ON ${table}unit_choice (module, pid);
CREATE TABLE ${table}own_choice (
    id ${id} NOT NULL PRIMARY KEY,
    person ${id} NOT NULL,
    module ${text} NOT NULL,
    pid ${text} NOT NULL,
    attribute ${text} NOT NULL,
    shape ${text} NOT NULL,
    chosen ${text},
    previous ${text},
    batch ${id} NOT NULL,
    chosen_at ${instant} NOT NULL
${table_end};
CREATE UNIQUE INDEX ${table}own_choice_of ON ${table}own_choice (person, module, pid, attribute, shape);
