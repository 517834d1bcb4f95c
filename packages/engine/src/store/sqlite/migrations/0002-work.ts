/**
 * What workers, exclusive keys, counters and personal data need. `ready_at` is when a timer or an effect may be claimed: its
 * time, the end of a lease, or the next try, so that a claim is one walk along an index.
 */
export const work = `
ALTER TABLE timers ADD COLUMN ready_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE timers ADD COLUMN fence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE timers ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE timers ADD COLUMN worker TEXT;
UPDATE timers SET ready_at = at;
CREATE INDEX timers_ready ON timers (ready_at);
CREATE INDEX timers_held ON timers (ready_at) WHERE worker IS NOT NULL;

ALTER TABLE outbox ADD COLUMN subject TEXT;
ALTER TABLE outbox ADD COLUMN ready_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN fence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN worker TEXT;
CREATE INDEX outbox_in_order ON outbox (dossier, position);
CREATE INDEX outbox_ready ON outbox (ready_at, position);
CREATE INDEX outbox_held ON outbox (ready_at) WHERE worker IS NOT NULL;

CREATE TABLE incidents (
  dossier  INTEGER PRIMARY KEY REFERENCES dossiers,
  kind     TEXT NOT NULL,
  id       TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  since    INTEGER NOT NULL,
  code     TEXT NOT NULL,
  data     TEXT NOT NULL
) STRICT;

CREATE TABLE exclusive (
  tenant  TEXT NOT NULL,
  key     TEXT NOT NULL,
  dossier INTEGER NOT NULL REFERENCES dossiers,
  PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusive_by_dossier ON exclusive (dossier);

CREATE TABLE sealed (
  dossier INTEGER NOT NULL REFERENCES dossiers,
  hash    BLOB NOT NULL,
  salt    BLOB NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (dossier, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE counters (
  tenant  TEXT NOT NULL,
  counter TEXT NOT NULL,
  n       INTEGER NOT NULL,
  PRIMARY KEY (tenant, counter)
) STRICT, WITHOUT ROWID;

CREATE INDEX keys_by_dossier ON keys (dossier);
INSERT INTO meta (name, value) VALUES ('fence', 0), ('fold', 1);
`
