package import PostgresClient

extension TableShape {
    /// The table with its schema.
    package func qualified(in schema: ReadSchema) -> SQL {
        "\(identifier: schema.rawValue).\(identifier: name)"
    }

    /// All columns, with commas.
    package var columnList: SQL { Self.list(columns[...]) }

    /// The key's columns, with commas.
    package var keyList: SQL { Self.list(key) }

    /// Adds rows that are not there.
    package func insert(_ values: ColumnArrays, in schema: ReadSchema) -> SQL {
        "INSERT INTO \(fragment: qualified(in: schema)) (\(fragment: columnList)) SELECT * FROM unnest(\(fragment: values.arguments))"
    }

    /// Replaces rows that are there, by their key.
    package func update(_ values: ColumnArrays, in schema: ReadSchema) -> SQL {
        let settings = columns.dropFirst(keyCount).map { column -> SQL in
            "\(identifier: column.name) = new.\(identifier: column.name)"
        }
        return """
            UPDATE \(fragment: qualified(in: schema)) AS old SET \(fragment: .joined(settings, separator: ", ")) \
            FROM unnest(\(fragment: values.arguments)) AS new (\(fragment: columnList)) WHERE \(fragment: sameKey)
            """
    }

    /// Adds the last column of each row to that of the row of the same key, or adds the row.
    package func accumulate(_ values: ColumnArrays, in schema: ReadSchema) -> SQL {
        """
        INSERT INTO \(fragment: qualified(in: schema)) AS old (\(fragment: columnList)) \
        SELECT * FROM unnest(\(fragment: values.arguments)) \
        ON CONFLICT (\(fragment: keyList)) DO UPDATE SET count = old.count + excluded.count
        """
    }

    /// Removes the rows of the given keys whose count has come to nothing.
    package func removeEmpty(_ values: ColumnArrays, in schema: ReadSchema) -> SQL {
        """
        DELETE FROM \(fragment: qualified(in: schema)) AS old \
        USING unnest(\(fragment: values.arguments)) AS new (\(fragment: columnList)) \
        WHERE \(fragment: sameKey) AND old.count = 0
        """
    }

    /// Sums rows of the same key into one; those that come to nothing go.
    package func sumUp(in schema: ReadSchema) -> SQL {
        """
        WITH gone AS (DELETE FROM \(fragment: qualified(in: schema)) RETURNING *) \
        INSERT INTO \(fragment: qualified(in: schema)) (\(fragment: columnList)) \
        SELECT \(fragment: keyList), sum(count)::bigint FROM gone GROUP BY \(fragment: keyList) HAVING sum(count) <> 0
        """
    }

    /// Begins a COPY of new rows.
    package func copyIn(to schema: ReadSchema) -> SQL {
        "COPY \(fragment: qualified(in: schema)) (\(fragment: columnList)) FROM STDIN (FORMAT binary)"
    }

    /// All rows in canonical order, for a COPY.
    package func copyOut(of schema: ReadSchema) -> SQL {
        """
        COPY (SELECT \(fragment: columnList) FROM \(fragment: qualified(in: schema)) ORDER BY \(fragment: keyList)) \
        TO STDOUT (FORMAT binary)
        """
    }

    private var sameKey: SQL {
        .joined(key.map { "old.\(identifier: $0.name) = new.\(identifier: $0.name)" }, separator: " AND ")
    }

    private static func list(_ columns: ArraySlice<Column>) -> SQL {
        .joined(columns.map { "\(identifier: $0.name)" }, separator: ", ")
    }
}
