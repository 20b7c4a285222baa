ALTER TABLE ${table}person ADD COLUMN last_sign_in ${instant};

ALTER TABLE ${table}person ADD COLUMN idle_told ${instant};
