/**
 * The tables of the first release. Integers are small and names stand once: a dossier's tenant and id are in its own row,
 * all other rows point to it by number. Instants are epoch milliseconds.
 */
export const tables = `
CREATE TABLE meta (
  name  TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dossiers (
  dossier  INTEGER PRIMARY KEY,
  tenant   TEXT NOT NULL,
  id       TEXT NOT NULL,
  revision INTEGER NOT NULL,
  hash     BLOB NOT NULL,
  snapshot TEXT NOT NULL,
  UNIQUE (tenant, id)
) STRICT;

CREATE TABLE events (
  position  INTEGER PRIMARY KEY,
  dossier   INTEGER NOT NULL REFERENCES dossiers,
  seq       INTEGER NOT NULL,
  type      TEXT NOT NULL,
  v         INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  effective INTEGER NOT NULL,
  actor     TEXT NOT NULL,
  data      TEXT NOT NULL,
  hash      BLOB NOT NULL,
  UNIQUE (dossier, seq)
) STRICT;

CREATE TABLE timers (
  dossier INTEGER NOT NULL REFERENCES dossiers,
  id      TEXT NOT NULL,
  at      INTEGER NOT NULL,
  command TEXT NOT NULL,
  PRIMARY KEY (dossier, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_by_time ON timers (at);

CREATE TABLE outbox (
  position INTEGER PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossiers,
  id       TEXT NOT NULL,
  effect   TEXT NOT NULL,
  step     TEXT NOT NULL,
  UNIQUE (dossier, id)
) STRICT;

CREATE TABLE keys (
  tenant   TEXT NOT NULL,
  actor    TEXT NOT NULL,
  key      TEXT NOT NULL,
  dossier  INTEGER NOT NULL REFERENCES dossiers,
  revision INTEGER NOT NULL,
  body     TEXT NOT NULL,
  PRIMARY KEY (tenant, actor, key)
) STRICT, WITHOUT ROWID;
`
