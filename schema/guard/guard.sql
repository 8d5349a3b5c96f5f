-- What watches over the log's tables lies outside of the log's schema, and does not belong to its owner: whoever drops the
-- one or all that is the other's would else drop the watch first.
CREATE SCHEMA guard;
REVOKE ALL ON SCHEMA guard FROM PUBLIC;
