-- What a letter lays before whom; null stands for a list that is handed in.
ALTER TABLE read.submission
    ADD COLUMN purpose text COLLATE "C";
