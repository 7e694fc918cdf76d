-- Workspace format 1. Frozen: what is written here describes workspaces that exist.

CREATE TABLE readiness.format (
  version integer NOT NULL
);

CREATE TABLE readiness.pack_file (
  pack text NOT NULL,
  name text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (pack, name)
);

CREATE TABLE readiness.engagement (
  id text PRIMARY KEY,
  name text NOT NULL,
  pack text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  changed_by text NOT NULL DEFAULT current_user,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE UNIQUE INDEX engagement_name ON readiness.engagement (lower(name));

CREATE TABLE readiness.setting (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  name text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (engagement, name)
);

CREATE TABLE readiness.response (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  question text NOT NULL,
  body text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  changed_by text NOT NULL DEFAULT current_user,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (engagement, question)
);

CREATE TABLE readiness.profile (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  item text NOT NULL,
  field text NOT NULL,
  body text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  changed_by text NOT NULL DEFAULT current_user,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (engagement, item, field)
);

CREATE TABLE readiness.document (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  name text NOT NULL,
  body text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  changed_by text NOT NULL DEFAULT current_user,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (engagement, name)
);

CREATE TABLE readiness.batch (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  id text NOT NULL,
  position integer NOT NULL,
  active boolean NOT NULL,
  body text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  changed_by text NOT NULL DEFAULT current_user,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (engagement, id)
);

CREATE TABLE readiness.batch_chunk (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  batch text NOT NULL,
  position integer NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (engagement, batch, position)
);

CREATE TABLE readiness.snapshot (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  id text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  taken_at text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (engagement, id)
);

CREATE TABLE readiness.attachment (
  engagement text NOT NULL REFERENCES readiness.engagement (id),
  id text NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (engagement, id)
);
