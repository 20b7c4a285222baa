CREATE TABLE ${table}draft (
    person ${id} NOT NULL,
    module ${text} NOT NULL,
    form ${text} NOT NULL,
    fields ${text} NOT NULL,
    saved ${instant} NOT NULL,
    PRIMARY KEY (person, module, form)
${table_end};
