-- Where each projection stands: position is the first event that it has not yet applied. The row is locked first in
-- every transaction that writes the projection's tables, so that two daemons, or a daemon and a switch, take turns.
CREATE TABLE read.checkpoint (
    projection text        NOT NULL COLLATE "C",
    version    integer     NOT NULL,
    position   bigint      NOT NULL,
    epoch      bigint      NOT NULL,
    parked     text        COLLATE "C",
    reason     text,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT checkpoint_projection PRIMARY KEY (projection),
    CONSTRAINT checkpoint_position CHECK (position >= 0),
    CONSTRAINT checkpoint_parked CHECK ((parked IS NULL) = (reason IS NULL))
) WITH (fillfactor = 20);

ALTER TABLE read.checkpoint OWNER TO sovang_owner;
