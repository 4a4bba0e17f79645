-- User dictionaries of the registry, as they came, and who put which in force or retired it;
-- and what an import converted on the way in. All of it is only ever added.

-- One row for each edition; the newest of a URI is the one that counts.
CREATE TABLE dictionary (
  dictionary INTEGER PRIMARY KEY,
  uri        TEXT NOT NULL,
  at         TEXT NOT NULL,
  by         TEXT NOT NULL,
  xml        BLOB NOT NULL,
  sha256     TEXT NOT NULL,
  warnings   TEXT NOT NULL
) STRICT;
CREATE INDEX dictionary_uri ON dictionary (uri);

-- The last row of an edition says whether it is in force.
CREATE TABLE dictionary_force (
  force      INTEGER PRIMARY KEY,
  dictionary INTEGER NOT NULL REFERENCES dictionary,
  at         TEXT NOT NULL,
  by         TEXT NOT NULL,
  in_force   INTEGER NOT NULL CHECK (in_force IN (0, 1))
) STRICT;
CREATE INDEX dictionary_force_of ON dictionary_force (dictionary);

-- What was converted of each patient of an import, by the line of the file: nothing changes without a record.
CREATE TABLE conversion (
  import  INTEGER NOT NULL REFERENCES import,
  line    INTEGER NOT NULL,
  patient INTEGER NOT NULL REFERENCES patient,
  changes BLOB NOT NULL,
  PRIMARY KEY (import, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversion_of_patient ON conversion (patient);

CREATE TRIGGER dictionary_stays BEFORE UPDATE ON dictionary BEGIN SELECT RAISE(ABORT, 'dictionaries are only added'); END;
CREATE TRIGGER dictionary_kept BEFORE DELETE ON dictionary BEGIN SELECT RAISE(ABORT, 'dictionaries are only added'); END;
CREATE TRIGGER dictionary_force_stays BEFORE UPDATE ON dictionary_force BEGIN SELECT RAISE(ABORT, 'rows are only added'); END;
CREATE TRIGGER dictionary_force_kept BEFORE DELETE ON dictionary_force BEGIN SELECT RAISE(ABORT, 'rows are only added'); END;
CREATE TRIGGER conversion_stays BEFORE UPDATE ON conversion BEGIN SELECT RAISE(ABORT, 'conversions are only added'); END;
CREATE TRIGGER conversion_kept BEFORE DELETE ON conversion BEGIN SELECT RAISE(ABORT, 'conversions are only added'); END;
