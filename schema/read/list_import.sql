-- One row a file that was read in: how many of its rows were taken, stood in the log before, or were refused.
CREATE TABLE read.list_import (
    id           uuid   NOT NULL,
    list         text   NOT NULL COLLATE "C",
    rows         bigint NOT NULL,
    added        bigint NOT NULL,
    repeated     bigint NOT NULL,
    refused      bigint NOT NULL,
    warned       bigint NOT NULL,
    imported_on  date   NOT NULL,
    recorded_seq bigint NOT NULL,
    last_seq     bigint NOT NULL,
    CONSTRAINT list_import_id PRIMARY KEY (id)
);

CREATE INDEX list_import_recorded_seq ON read.list_import (recorded_seq);

ALTER TABLE read.list_import OWNER TO sovang_owner;
