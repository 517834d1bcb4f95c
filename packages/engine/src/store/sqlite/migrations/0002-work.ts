/**
 * What workers, exclusive keys, counters and personal data need. `ready_at` is when a timer or an effect may be claimed: its
 * time, the end of a lease, or the next try, so that a claim is one walk along an index.
 *
 * And what was kept many times over is kept once, which a third of the file was (bench/README.md):
 * - An official acts on thousands of dossiers and is written once, in `actors`; a citizen acts on few and stays beside the
 *   event. What is recorded at the time of its effect has one time. The view `events` shows both as reports know them.
 * - A key is looked up by `key_name`, sixteen bytes for tenant, actor and key; what it was used for stands with the event
 *   that came of it, where the dossier's number finds it when it has to be forgotten.
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

CREATE TABLE actors (
  actor INTEGER PRIMARY KEY,
  json  TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO actors (json) SELECT DISTINCT actor FROM events WHERE instr(actor, '"agency":') > 0;

CREATE TABLE kept_events (
  position  INTEGER PRIMARY KEY,
  dossier   INTEGER NOT NULL REFERENCES dossiers,
  seq       INTEGER NOT NULL,
  type      TEXT NOT NULL,
  v         INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  effective INTEGER,
  actor     ANY NOT NULL,
  data      TEXT NOT NULL,
  hash      BLOB NOT NULL,
  body      ANY,
  UNIQUE (dossier, seq)
) STRICT;
CREATE INDEX keys_by_revision ON keys (dossier, revision);
INSERT INTO kept_events
  SELECT position, dossier, seq, type, v, at, nullif(effective, at), coalesce(actors.actor, events.actor), data, hash,
         (SELECT CASE lower(hex(unhex(body))) WHEN body THEN unhex(body) ELSE body END
          FROM keys WHERE keys.dossier = events.dossier AND keys.revision = events.seq)
  FROM events LEFT JOIN actors ON json = events.actor ORDER BY position;
DROP TABLE events;
CREATE VIEW events AS
  SELECT position, dossier, seq, type, v, at, coalesce(effective, at) AS effective,
         coalesce(json, kept_events.actor) AS actor, data, hash
  FROM kept_events LEFT JOIN actors USING (actor);

DROP INDEX keys_by_revision;
ALTER TABLE keys RENAME TO long_keys;
CREATE TABLE keys (
  name     BLOB NOT NULL PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossiers,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO keys SELECT unhex(key_name(tenant, actor, key)), dossier, revision FROM long_keys;
DROP TABLE long_keys;

INSERT INTO meta (name, value) VALUES ('fence', 0), ('fold', 1);
`
