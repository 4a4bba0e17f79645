-- Staging releases that the registry was given, as they came, and who put which in force or took it out.
-- All of it is only ever added. What came with the program is not here.

CREATE TABLE content (
  content INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,
  version TEXT NOT NULL,
  at      TEXT NOT NULL,
  by      TEXT NOT NULL,
  zip     BLOB NOT NULL,
  sha256  TEXT NOT NULL,
  UNIQUE (id, version)
) STRICT;

-- The last row of a release says whether it is in force.
CREATE TABLE content_force (
  force    INTEGER PRIMARY KEY,
  content  INTEGER NOT NULL REFERENCES content,
  at       TEXT NOT NULL,
  by       TEXT NOT NULL,
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1))
) STRICT;
CREATE INDEX content_force_of ON content_force (content);

CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'releases are only added'); END;
CREATE TRIGGER content_kept BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'releases are only added'); END;
CREATE TRIGGER content_force_stays BEFORE UPDATE ON content_force BEGIN SELECT RAISE(ABORT, 'rows are only added'); END;
CREATE TRIGGER content_force_kept BEFORE DELETE ON content_force BEGIN SELECT RAISE(ABORT, 'rows are only added'); END;
