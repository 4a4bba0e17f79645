-- One JSON-like document per patient and per tumor (body), keyed by NAACCR XML id through `item`;
-- beside it the projected columns that lists and rules look for; and rows that are only ever added.

CREATE TABLE registry (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Ids that documents of this registry use, standard and user-defined; documents refer to the number.
CREATE TABLE item (
  item INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE import (
  import  INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  by      TEXT NOT NULL,
  file    TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  header  TEXT NOT NULL,
  report  TEXT NOT NULL
) STRICT;

CREATE TABLE patient (
  patient       INTEGER PRIMARY KEY,
  revision      INTEGER NOT NULL,
  uid           BLOB NOT NULL,
  source        TEXT NOT NULL,
  number        TEXT,
  accession     TEXT,
  name          TEXT NOT NULL,
  birth         TEXT,
  sex           TEXT,
  vital_status  TEXT,
  last_contact  TEXT,
  created       TEXT NOT NULL,
  changed       TEXT NOT NULL
) STRICT;
CREATE INDEX patient_number ON patient (source, number);
CREATE INDEX patient_accession ON patient (accession);
CREATE INDEX patient_contact ON patient (vital_status, last_contact);

CREATE TABLE patient_document (
  patient    INTEGER PRIMARY KEY REFERENCES patient,
  body       BLOB NOT NULL,
  extensions TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE tumor (
  tumor           INTEGER PRIMARY KEY,
  patient         INTEGER NOT NULL REFERENCES patient,
  revision        INTEGER NOT NULL,
  uid             BLOB NOT NULL,
  import          INTEGER REFERENCES import,
  status          TEXT NOT NULL CHECK (status IN ('incomplete', 'complete')),
  name            TEXT NOT NULL,
  number          TEXT,
  accession       TEXT,
  sequence        TEXT,
  site            TEXT,
  histology       TEXT,
  behavior        TEXT,
  laterality      TEXT,
  dx_date         TEXT,
  dx_year         INTEGER,
  first_contact   TEXT,
  class_of_case   TEXT,
  state           TEXT,
  country         TEXT,
  abstractor      TEXT,
  completed       TEXT,
  required_done   INTEGER NOT NULL,
  required_of     INTEGER NOT NULL,
  errors          INTEGER NOT NULL,
  warnings        INTEGER NOT NULL,
  created         TEXT NOT NULL,
  changed         TEXT NOT NULL
) STRICT;
CREATE INDEX tumor_patient ON tumor (patient);
CREATE INDEX tumor_accession ON tumor (accession, sequence);
CREATE INDEX tumor_name ON tumor (name);
CREATE INDEX tumor_dx ON tumor (dx_year);
CREATE INDEX tumor_incomplete ON tumor (first_contact) WHERE status = 'incomplete';
CREATE INDEX tumor_changed ON tumor (changed);
-- Sums over the whole list read this index and not the rows.
CREATE INDEX tumor_standing ON tumor (status, errors);
CREATE INDEX tumor_errors ON tumor (errors) WHERE errors > 0;

CREATE TABLE tumor_document (
  tumor      INTEGER PRIMARY KEY REFERENCES tumor,
  body       BLOB NOT NULL,
  extensions TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE VIRTUAL TABLE find USING fts5(
  words, content = '', contentless_delete = 1, detail = none,
  prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE amendment (
  amendment INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  by        TEXT NOT NULL,
  patient   INTEGER NOT NULL REFERENCES patient,
  tumor     INTEGER REFERENCES tumor,
  revision  INTEGER NOT NULL,
  item      TEXT NOT NULL,
  old       TEXT NOT NULL,
  new       TEXT NOT NULL,
  reason    TEXT NOT NULL,
  source    TEXT NOT NULL
) STRICT;
CREATE INDEX amendment_tumor ON amendment (tumor, item);
CREATE INDEX amendment_patient ON amendment (patient, item);

CREATE TABLE contact (
  contact        INTEGER PRIMARY KEY,
  patient        INTEGER NOT NULL REFERENCES patient,
  at             TEXT NOT NULL,
  by             TEXT NOT NULL,
  date           TEXT NOT NULL,
  vital_status   TEXT NOT NULL,
  cancer_status  TEXT NOT NULL,
  source         TEXT NOT NULL,
  cause_of_death TEXT NOT NULL,
  note           TEXT NOT NULL
) STRICT;
CREATE INDEX contact_patient ON contact (patient);

CREATE TABLE submission (
  submission  INTEGER PRIMARY KEY,
  number      INTEGER NOT NULL,
  profile     TEXT NOT NULL,
  recipient   TEXT NOT NULL,
  record_type TEXT NOT NULL,
  at          TEXT NOT NULL,
  by          TEXT NOT NULL,
  file        TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  patients    INTEGER NOT NULL,
  tumors      INTEGER NOT NULL,
  items       INTEGER NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('built', 'sent', 'discarded')),
  sent        TEXT NOT NULL DEFAULT '',
  note        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX submission_profile ON submission (profile);

CREATE TABLE submission_tumor (
  submission INTEGER NOT NULL REFERENCES submission,
  tumor      INTEGER NOT NULL REFERENCES tumor,
  payload    BLOB NOT NULL,
  reason     TEXT NOT NULL,
  PRIMARY KEY (submission, tumor)
) STRICT, WITHOUT ROWID;

-- What each recipient has now: the payload last recorded as sent.
CREATE TABLE recipient_tumor (
  recipient  TEXT NOT NULL,
  tumor      INTEGER NOT NULL REFERENCES tumor,
  payload    BLOB NOT NULL,
  submission INTEGER NOT NULL REFERENCES submission,
  PRIMARY KEY (recipient, tumor)
) STRICT, WITHOUT ROWID;
CREATE INDEX recipient_of_tumor ON recipient_tumor (tumor);

-- Accounting of disclosures (45 CFR 164.528): one line per patient and submission recorded as sent.
CREATE TABLE disclosure (
  disclosure INTEGER PRIMARY KEY,
  patient    INTEGER NOT NULL REFERENCES patient,
  submission INTEGER NOT NULL REFERENCES submission,
  at         TEXT NOT NULL,
  recipient  TEXT NOT NULL,
  purpose    TEXT NOT NULL,
  UNIQUE (patient, submission)
) STRICT;

CREATE TABLE extract (
  extract   INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  by        TEXT NOT NULL,
  project   TEXT NOT NULL,
  requester TEXT NOT NULL,
  profile   TEXT NOT NULL,
  cohort    TEXT NOT NULL,
  rows      INTEGER NOT NULL,
  file      TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  manifest  TEXT NOT NULL
) STRICT;

-- A patient's random id within one project; never derived from the patient.
CREATE TABLE pseudonym (
  project TEXT NOT NULL,
  patient INTEGER NOT NULL REFERENCES patient,
  code    BLOB NOT NULL UNIQUE,
  PRIMARY KEY (project, patient)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  user  TEXT NOT NULL,
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user, name)
) STRICT, WITHOUT ROWID;

-- What was written once stays.
CREATE TRIGGER amendment_stays BEFORE UPDATE ON amendment BEGIN SELECT RAISE(ABORT, 'amendments are only added'); END;
CREATE TRIGGER amendment_kept BEFORE DELETE ON amendment BEGIN SELECT RAISE(ABORT, 'amendments are only added'); END;
CREATE TRIGGER contact_stays BEFORE UPDATE ON contact BEGIN SELECT RAISE(ABORT, 'contacts are only added'); END;
CREATE TRIGGER contact_kept BEFORE DELETE ON contact BEGIN SELECT RAISE(ABORT, 'contacts are only added'); END;
CREATE TRIGGER disclosure_stays BEFORE UPDATE ON disclosure BEGIN SELECT RAISE(ABORT, 'disclosures are only added'); END;
CREATE TRIGGER disclosure_kept BEFORE DELETE ON disclosure BEGIN SELECT RAISE(ABORT, 'disclosures are only added'); END;
CREATE TRIGGER tumor_kept BEFORE DELETE ON tumor BEGIN SELECT RAISE(ABORT, 'tumors are never deleted'); END;
CREATE TRIGGER patient_kept BEFORE DELETE ON patient BEGIN SELECT RAISE(ABORT, 'patients are never deleted'); END;
