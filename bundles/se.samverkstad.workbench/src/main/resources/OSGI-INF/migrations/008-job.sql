CREATE TABLE ${table}job_run (
    id ${id} NOT NULL PRIMARY KEY,
    module ${text} NOT NULL,
    job ${text} NOT NULL,
    title_sv ${text} NOT NULL,
    title_en ${text} NOT NULL,
    permission ${text} NOT NULL,
    argument ${text} NOT NULL,
    person ${id} NOT NULL,
    state ${text} NOT NULL,
    cancelled ${bool} NOT NULL,
    point ${text} NOT NULL,
    done ${int64} NOT NULL,
    whole ${int64} NOT NULL,
    swedish ${text} NOT NULL,
    english ${text} NOT NULL,
    address ${text} NOT NULL,
    begun ${instant} NOT NULL,
    changed ${instant} NOT NULL,
    due ${instant} NOT NULL,
    node ${text} NOT NULL,
    held ${instant} NOT NULL,
    tries ${int64} NOT NULL
${table_end};

CREATE UNIQUE INDEX ${table}job_run_on ON ${table}job_run (module, job, argument) WHERE state = 'on';

CREATE INDEX ${table}job_run_begun ON ${table}job_run (begun);
