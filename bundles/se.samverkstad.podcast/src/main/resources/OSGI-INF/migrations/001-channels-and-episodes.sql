create table ${table}channel (
    id ${id} primary key,
    slug ${text} not null unique,
    guid ${id} not null unique,
    title ${text} not null,
    title_key ${text} not null,
    link ${text} not null,
    description ${text} not null,
    language ${text} not null,
    author ${text} not null,
    owner_name ${text} not null,
    owner_email ${text} not null,
    copyright ${text} not null,
    categories ${text} not null,
    explicit ${text} not null,
    image ${text} not null,
    serial ${bool} not null,
    locked ${bool} not null,
    is_open ${bool} not null,
    is_whole ${bool} not null,
    findings ${text} not null,
    version ${int64} not null,
    changed_at ${instant} not null,
    changed_by ${text} not null
${table_end};

create table ${table}sound (
    id ${id} primary key,
    sha256 ${text} not null,
    length ${int64} not null,
    type ${text} not null,
    seconds ${int64} not null,
    file_name ${text} not null,
    added_at ${instant} not null,
    added_by ${text} not null
${table_end};

create table ${table}episode (
    id ${id} primary key,
    channel ${id} not null references ${table}channel (id),
    slug ${text} not null,
    guid ${text} not null,
    guid_is_permalink ${bool} not null,
    title ${text} not null,
    summary ${text} not null,
    transcript ${text} not null,
    audience ${text} not null,
    sound ${id} references ${table}sound (id),
    remote_url ${text} not null,
    remote_type ${text} not null,
    remote_length ${int64} not null,
    seconds ${int64} not null,
    season ${int64} not null,
    number ${int64} not null,
    explicit ${text} not null,
    status ${text} not null,
    published_at ${instant},
    imported ${bool} not null,
    version ${int64} not null,
    changed_at ${instant} not null,
    changed_by ${text} not null,
    unique (channel, guid),
    unique (channel, slug)
${table_end};

create index ${table}episode_by_status on ${table}episode (status, published_at);
