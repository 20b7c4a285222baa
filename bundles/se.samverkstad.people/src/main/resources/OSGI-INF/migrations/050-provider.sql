CREATE TABLE ${table}provider (
    id ${id} NOT NULL PRIMARY KEY,
    path ${text} NOT NULL UNIQUE,
    name ${text} NOT NULL,
    issuer ${text} NOT NULL UNIQUE,
    client ${text} NOT NULL,
    secret ${text} NOT NULL,
    sealed_by ${text} NOT NULL,
    scopes ${text} NOT NULL,
    levels ${text} NOT NULL,
    most_minutes ${int64} NOT NULL,
    identity ${text} NOT NULL,
    claim ${text} NOT NULL,
    arrival ${text} NOT NULL,
    inside ${text} NOT NULL,
    active ${bool} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}provider_role (
    provider ${id} NOT NULL,
    value ${text} NOT NULL,
    role ${text} NOT NULL,
    unit ${id}
${table_end};

CREATE TABLE ${table}provider_identity (
    subject_hash ${text} NOT NULL PRIMARY KEY,
    provider ${id} NOT NULL,
    person ${id} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE INDEX ${table}provider_identity_person ON ${table}provider_identity (person);

CREATE TABLE ${table}provider_waiting (
    subject_hash ${text} NOT NULL PRIMARY KEY,
    provider ${id} NOT NULL,
    name ${text} NOT NULL,
    email ${text} NOT NULL,
    user_name ${text} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}provider_start (
    state_hash ${text} NOT NULL PRIMARY KEY,
    provider ${id} NOT NULL,
    browser_hash ${text} NOT NULL,
    nonce ${text} NOT NULL,
    verifier ${text} NOT NULL,
    redirect ${text} NOT NULL,
    target ${text} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE INDEX ${table}provider_start_created ON ${table}provider_start (created);

CREATE TABLE ${table}provider_session (
    token_hash ${text} NOT NULL PRIMARY KEY,
    provider ${id} NOT NULL,
    person ${id} NOT NULL,
    subject_hash ${text} NOT NULL,
    sid_hash ${text} NOT NULL,
    created ${instant} NOT NULL
${table_end};

CREATE INDEX ${table}provider_session_subject ON ${table}provider_session (subject_hash);

CREATE TABLE ${table}provider_logout (
    token_hash ${text} NOT NULL PRIMARY KEY,
    created ${instant} NOT NULL
${table_end};

CREATE TABLE ${table}provider_assignment (
    assignment ${id} NOT NULL PRIMARY KEY,
    provider ${id} NOT NULL,
    person ${id} NOT NULL
${table_end};

CREATE INDEX ${table}provider_assignment_person ON ${table}provider_assignment (person);
