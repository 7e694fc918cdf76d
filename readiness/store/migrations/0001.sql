-- File format 1. Frozen: what is written here describes files that exist.

CREATE TABLE setting (
  name VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE pack_file (
  name VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE response (
  question VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  PRIMARY KEY (question)
);

CREATE TABLE profile (
  item VARCHAR NOT NULL,
  field VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  PRIMARY KEY (item, field)
);

CREATE TABLE document (
  name VARCHAR NOT NULL,
  body VARCHAR NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE batch (
  id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  active BOOLEAN NOT NULL,
  body VARCHAR NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE batch_chunk (
  batch VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (batch, position)
);

CREATE TABLE snapshot (
  id VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  taken_at VARCHAR NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE attachment (
  id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  media_type VARCHAR NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (id)
);
