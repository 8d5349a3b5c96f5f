extension EntryView {
    /// Refuses bytes that ``Envelope/init(decoding:)`` refuses, most of the others at a small part of its cost.
    ///
    /// This is the check of an auditor, who trusts no writer: canonical form, and the form of every field.
    ///
    /// Throws what ``Envelope/init(decoding:)`` throws.
    public func check() throws(EntryError) {
        if !isPlainlyCanonical { _ = try envelope() }
    }

    /// Whether the entry names exactly this log.
    public func isOf(log origin: some Collection<UInt8>) -> Bool {
        let text = page[place(of: logSlice)]
        return text.contains(.backslash) ? log.utf8.elementsEqual(origin) : text.elementsEqual(origin)
    }

    /// Whether the entry is canonical and valid by sight; false means "not known".
    ///
    /// The view was made only because everything between the slices is literally what the canonical form has there, and because numbers,
    /// ids and times have one text each.
    private var isPlainlyCanonical: Bool {
        let bytes = page.span.extracting(start..<end)
        guard schema >= 1, schema <= Int32.max, Self.isType(typeSlice, bytes), Self.isKind(kindSlice, bytes),
            Self.isPlainText(logSlice, bytes), Self.isPlainText(actorSlice, bytes)
        else { return false }
        if onBehalfSlice.end != 0, !Self.isPlainText(onBehalfSlice, bytes) { return false }
        if rulesSlice.end != 0, !Self.isPlainText(rulesSlice, bytes) { return false }
        if commitmentSlice.end != 0, !Self.isCommitmentList(commitmentSlice, bytes) { return false }
        guard bytes[Int(dataSlice.start)] == .openBrace else { return false }
        var scanner = CanonicalScanner(at: Int(dataSlice.start))
        return scanner.value(bytes, depth: 1) && scanner.index == Int(dataSlice.end)
    }

    /// Whether a text is not empty, needs no escape, and is in form C.
    private static func isPlainText(_ slice: EntryScanner.Slice, _ bytes: borrowing Span<UInt8>) -> Bool {
        guard slice.start < slice.end else { return false }
        for index in slice.range where bytes[index] == .backslash { return false }
        var scanner = CanonicalScanner(at: Int(slice.start))
        return scanner.string(bytes) && scanner.index == Int(slice.end) + 1
    }

    private static func isType(_ slice: EntryScanner.Slice, _ bytes: borrowing Span<UInt8>) -> Bool {
        guard slice.start < slice.end, slice.range.count <= 64, 0x41...0x5A ~= bytes[Int(slice.start)] else { return false }
        for index in slice.range where !(0x61...0x7A ~= bytes[index] | 0x20) && bytes[index].decimalDigit >= 10 { return false }
        return true
    }

    private static func isKind(_ slice: EntryScanner.Slice, _ bytes: borrowing Span<UInt8>) -> Bool {
        guard slice.start < slice.end, slice.range.count <= 64 else { return false }
        var last = UInt8.minus
        for index in slice.range {
            let byte = bytes[index]
            if byte == .minus {
                guard last != .minus else { return false }
            } else {
                guard 0x61...0x7A ~= byte || byte.decimalDigit < 10 else { return false }
            }
            last = byte
        }
        return last != .minus
    }

    /// Whether a value is a list of one or more digests in base64url, each after the one before it.
    private static func isCommitmentList(_ slice: EntryScanner.Slice, _ bytes: borrowing Span<UInt8>) -> Bool {
        // [ and ], and for each digest two quotation marks and the comma before the next.
        let (length, item) = (Base64URL.digestLength, Base64URL.digestLength + 3)
        let range = slice.range
        guard range.count >= item + 1, (range.count - 1) % item == 0, bytes[range.lowerBound] == .openBracket,
            bytes[range.upperBound - 1] == .closeBracket
        else { return false }
        var last: Int?
        for start in stride(from: range.lowerBound + 1, to: range.upperBound - 1, by: item) {
            guard bytes[start] == .quote, bytes[start + length + 1] == .quote,
                start + item == range.upperBound || bytes[start + length + 2] == .comma,
                Base64URL.isDigest(at: start + 1, bytes)
            else { return false }
            if let last, !precedes(last, start + 1, length, bytes) { return false }
            last = start + 1
        }
        return true
    }

    private static func precedes(_ left: Int, _ right: Int, _ count: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
        for index in 0..<count where bytes[left + index] != bytes[right + index] {
            return bytes[left + index] < bytes[right + index]
        }
        return false
    }
}
