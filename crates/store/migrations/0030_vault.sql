-- The vault: people, the audit trail, leases, drafts, backups.

-- A person who may open the registry. The login names the slots of the keyring; the role is kept here only.
-- A person is never deleted: the trail names people for as long as it is kept.
CREATE TABLE person (
  person      INTEGER PRIMARY KEY,
  login       TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name        TEXT NOT NULL,
  role        TEXT NOT NULL,
  extras      TEXT NOT NULL DEFAULT '',
  disabled    INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
  created     TEXT NOT NULL,
  created_by  TEXT NOT NULL,
  changed     TEXT NOT NULL,
  last_login  TEXT NOT NULL DEFAULT '',
  revision    INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER person_kept BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'people are never deleted'); END;

-- The audit trail. `entry` is canonical CBOR that an outsider may see, `private` what only the registry may;
-- the columns beside them repeat a part of both for filters, and verification compares them.
CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  entry   BLOB NOT NULL,
  private BLOB NOT NULL,
  hash    BLOB NOT NULL,
  mac     BLOB NOT NULL,
  at      TEXT NOT NULL,
  person  INTEGER NOT NULL,
  action  TEXT NOT NULL,
  object  TEXT NOT NULL,
  outcome TEXT NOT NULL,
  patient INTEGER,
  tumor   INTEGER
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_person ON audit (person, seq);
CREATE INDEX audit_action ON audit (action, seq);
CREATE INDEX audit_patient ON audit (patient, seq) WHERE patient IS NOT NULL;

-- What the trail is sealed with: id of the vault, MAC key, signing seed and its public key. One row, made once.
CREATE TABLE audit_seal (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  vault  BLOB NOT NULL,
  key    BLOB NOT NULL,
  seed   BLOB NOT NULL,
  public BLOB NOT NULL
) STRICT;

-- Signed heads of the chain and signed notes of restores, as they are written to the anchor outside of the vault.
CREATE TABLE checkpoint (
  checkpoint INTEGER PRIMARY KEY,
  seq        INTEGER NOT NULL,
  line       TEXT NOT NULL
) STRICT;
CREATE INDEX checkpoint_seq ON checkpoint (seq);

-- The keyring as it was last written, sealed as in its file: its serial tells an older key file that was put back,
-- and its bytes heal it. One row.
CREATE TABLE keyring (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  serial INTEGER NOT NULL,
  ring   BLOB NOT NULL
) STRICT;

-- Who has which abstract open for editing; advisory.
CREATE TABLE lease (
  tumor   INTEGER PRIMARY KEY REFERENCES tumor,
  person  INTEGER NOT NULL,
  name    TEXT NOT NULL,
  session TEXT NOT NULL,
  host    TEXT NOT NULL,
  since   TEXT NOT NULL,
  beat    INTEGER NOT NULL
) STRICT;

-- Typing that is not saved yet, so that a crash does not take it.
CREATE TABLE draft (
  person           INTEGER NOT NULL,
  tumor            INTEGER NOT NULL REFERENCES tumor,
  at               TEXT NOT NULL,
  patient_revision INTEGER NOT NULL,
  tumor_revision   INTEGER NOT NULL,
  changes          TEXT NOT NULL,
  PRIMARY KEY (person, tumor)
) STRICT, WITHOUT ROWID;

-- Backups made, verified and rehearsed.
CREATE TABLE backup (
  backup  INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  by      TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('backup', 'verify', 'rehearse', 'restore')),
  name    TEXT NOT NULL,
  passed  INTEGER NOT NULL CHECK (passed IN (0, 1)),
  detail  TEXT NOT NULL
) STRICT;

-- Which migrations made this file, so that an edited one is noticed when it is opened.
CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_seal_stays BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'the seal is made once'); END;
CREATE TRIGGER audit_seal_kept BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'the seal is made once'); END;
CREATE TRIGGER checkpoint_stays BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are only added'); END;
CREATE TRIGGER checkpoint_kept BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are only added'); END;
CREATE TRIGGER backup_stays BEFORE UPDATE ON backup BEGIN SELECT RAISE(ABORT, 'rows are only added'); END;
CREATE TRIGGER backup_kept BEFORE DELETE ON backup BEGIN SELECT RAISE(ABORT, 'rows are only added'); END;
