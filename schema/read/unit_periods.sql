-- Names before (a line each: first day, last day, name), successors (ids), the document by which a unit ended, and the year
-- from which on its history of awards is complete.
ALTER TABLE read.unit
    ADD COLUMN named_on      date,
    ADD COLUMN former_names  text,
    ADD COLUMN successors    text COLLATE "C",
    ADD COLUMN ended_by      text,
    ADD COLUMN complete_from integer;
