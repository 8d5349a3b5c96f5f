-- What witnesses said of signed heads: each line as it came, with the time that the witness names in it.
CREATE TABLE log.cosignature (
    size        bigint NOT NULL,
    witness     text   NOT NULL,
    cosigned_at bigint NOT NULL,
    line        bytea  NOT NULL,
    CONSTRAINT cosignature_of_head PRIMARY KEY (size, witness, cosigned_at),
    CONSTRAINT cosignature_head FOREIGN KEY (size) REFERENCES log.signed_head (size),
    CONSTRAINT cosignature_witness CHECK (octet_length(witness) BETWEEN 1 AND 1000),
    CONSTRAINT cosignature_time CHECK (cosigned_at > 0),
    CONSTRAINT cosignature_line CHECK (octet_length(line) BETWEEN 1 AND 10000)
);

ALTER TABLE log.cosignature OWNER TO sovang_owner;
