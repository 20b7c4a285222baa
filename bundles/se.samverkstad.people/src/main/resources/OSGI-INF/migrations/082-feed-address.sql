CREATE TABLE ${table}feed_address (
    person ${id} NOT NULL,
    module ${text} NOT NULL,
    feed ${text} NOT NULL,
    token_hash ${text} NOT NULL,
    name_sv ${text} NOT NULL,
    name_en ${text} NOT NULL,
    created ${instant} NOT NULL,
    fetched ${text} NOT NULL,
    tag ${text} NOT NULL,
    changed ${instant},
    PRIMARY KEY (person, module, feed)
${table_end};

CREATE UNIQUE INDEX ${table}feed_address_hash ON ${table}feed_address (token_hash);
