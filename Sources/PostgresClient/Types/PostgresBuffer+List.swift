extension PostgresBuffer {
    /// Writes a one-dimensional array: dimensions, null flag, element type, length, lower bound, elements.
    mutating func append<T: PostgresEncodable>(list: [T], element: PostgresType, mayHoldNull: Bool) {
        append(integer: Int32(list.isEmpty ? 0 : 1))
        append(integer: Int32(mayHoldNull ? 1 : 0))
        append(integer: element.rawValue)
        guard !list.isEmpty else { return }
        append(integer: Int32(truncatingIfNeeded: list.count))
        append(integer: Int32(1))
        for value in list {
            append(field: value)
        }
    }
}

extension PostgresCell {
    /// Calls back for each element of a one-dimensional array.
    func forEach(_ body: (PostgresCell) throws(PostgresError) -> Void) throws(PostgresError) {
        guard let bytes else { throw Self.unexpectedNull }
        func int32(_ offset: Int) throws(PostgresError) -> Int {
            guard offset + 4 <= bytes.count else { throw notAList }
            return Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
        }
        let dimensions = try int32(0)
        if dimensions == 0 { return }
        guard dimensions == 1 else { throw notAList }
        let element = PostgresType(rawValue: UInt32(truncatingIfNeeded: try int32(8)))
        let count = try int32(12)
        var offset = 20
        for _ in 0..<max(count, 0) {
            let length = try int32(offset)
            offset += 4
            if length < 0 {
                try body(PostgresCell(type: element, bytes: nil))
                continue
            }
            guard offset + length <= bytes.count else { throw notAList }
            try body(PostgresCell(type: element, bytes: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])))
            offset += length
        }
    }

    private var notAList: PostgresError {
        PostgresError(.typeMismatch, "A field of type \(type.rawValue) is not an array of one dimension")
    }
}
