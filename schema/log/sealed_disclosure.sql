-- The personal fields of an entry, whose salted commitments the entry holds: erasable, and sealed with AES-256-GCM under the
-- key of a person, which never comes into this cluster. box is nonce, ciphertext and tag of the canonical bytes of the
-- disclosure, salt included: whoever has only the database cannot even try values against a commitment.
CREATE TABLE log.disclosure (
    seq    bigint NOT NULL,
    name   text   NOT NULL,
    person uuid   NOT NULL,
    box    bytea  NOT NULL,
    CONSTRAINT disclosure_field PRIMARY KEY (seq, name),
    CONSTRAINT disclosure_box CHECK (octet_length(box) > 28)
);

ALTER TABLE log.disclosure OWNER TO sovang_owner;
