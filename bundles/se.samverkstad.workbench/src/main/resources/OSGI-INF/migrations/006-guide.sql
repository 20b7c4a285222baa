CREATE TABLE ${table}guide_step (
    person ${id} NOT NULL,
    guide ${text} NOT NULL,
    step ${text} NOT NULL,
    done ${instant} NOT NULL,
    PRIMARY KEY (person, guide, step)
${table_end};

CREATE TABLE ${table}guide_aside (
    person ${id} NOT NULL,
    guide ${text} NOT NULL,
    since ${instant} NOT NULL,
    PRIMARY KEY (person, guide)
${table_end};
