ALTER TABLE ${table}session ADD COLUMN device ${text} NOT NULL DEFAULT '';

ALTER TABLE ${table}session ADD COLUMN network ${text} NOT NULL DEFAULT '';
