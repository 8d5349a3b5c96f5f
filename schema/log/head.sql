-- The one row that says where the log ends. epoch fences a daemon that has lost the lead; frontier holds the roots of
-- the perfect subtrees of the RFC 6962 tree, largest first, 32 bytes each.
CREATE TABLE log.head (
    one      boolean     NOT NULL DEFAULT true,
    origin   text        NOT NULL,
    epoch    bigint      NOT NULL,
    size     bigint      NOT NULL,
    at       timestamptz,
    root     bytea       NOT NULL,
    frontier bytea       NOT NULL,
    CONSTRAINT head_one PRIMARY KEY (one),
    CONSTRAINT head_is_one CHECK (one),
    CONSTRAINT head_origin CHECK (octet_length(origin) BETWEEN 1 AND 255),
    CONSTRAINT head_size CHECK (size >= 0),
    CONSTRAINT head_root CHECK (octet_length(root) = 32),
    CONSTRAINT head_frontier CHECK (octet_length(frontier) = 32 * bit_count(size::bit(64)))
) WITH (fillfactor = 10);

ALTER TABLE log.head OWNER TO sovang_owner;
