CREATE TABLE ${table}audit (
    number ${int64} NOT NULL PRIMARY KEY,
    at ${text} NOT NULL,
    kind ${text} NOT NULL,
    by_id ${text} NOT NULL,
    by_name ${text} NOT NULL,
    way ${text} NOT NULL,
    target ${text} NOT NULL,
    detail ${text} NOT NULL,
    hash ${text} NOT NULL
${table_end};

CREATE INDEX ${table}audit_by ON ${table}audit (by_id, number);

CREATE INDEX ${table}audit_kind ON ${table}audit (kind, number);

CREATE INDEX ${table}audit_at ON ${table}audit (at);

CREATE TRIGGER ${table}audit_unchanged BEFORE UPDATE ON ${table}audit ${refuse};

CREATE TRIGGER ${table}audit_kept BEFORE DELETE ON ${table}audit ${refuse};
