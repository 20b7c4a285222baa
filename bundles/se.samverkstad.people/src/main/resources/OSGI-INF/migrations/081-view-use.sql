CREATE TABLE ${table}view_use (
    month ${text} NOT NULL,
    keyed ${text} NOT NULL,
    module ${text} NOT NULL,
    view ${text} NOT NULL,
    began ${instant} NOT NULL,
    people ${bytes} NOT NULL,
    units ${bytes} NOT NULL,
    PRIMARY KEY (month, keyed, module, view)
${table_end};
