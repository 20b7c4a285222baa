CREATE TABLE ${table}choice (
    id ${id} NOT NULL PRIMARY KEY,
    batch ${id} NOT NULL,
    module ${text} NOT NULL,
    pid ${text} NOT NULL,
    attribute ${text} NOT NULL,
    scope ${text} NOT NULL,
    shape ${text} NOT NULL,
    name_sv ${text} NOT NULL,
    name_en ${text} NOT NULL,
    chosen ${text},
    seal ${text},
    preset ${text},
    chosen_at ${instant} NOT NULL,
    chosen_by ${text} NOT NULL
${table_end};
CREATE INDEX ${table}choice_of ON ${table}choice (module, id);
