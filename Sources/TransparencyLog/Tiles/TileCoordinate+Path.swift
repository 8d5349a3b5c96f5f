extension TileCoordinate {
    /// The path below the log's prefix, such as `tile/0/x001/x234/067` or `tile/entries/273.p/112`.
    public var path: String {
        var path = "tile/"
        switch content {
        case .hashes(let level): path += "\(level)/"
        case .entries: path += "entries/"
        }
        var groups = [index % 1000]
        var rest = index / 1000
        while rest > 0 {
            groups.insert(rest % 1000, at: 0)
            rest /= 1000
        }
        for (place, group) in groups.enumerated() {
            if place < groups.count - 1 { path += "x" }
            path += group < 10 ? "00" : group < 100 ? "0" : ""
            path += "\(group)"
            if place < groups.count - 1 { path += "/" }
        }
        return isPartial ? path + ".p/\(width)" : path
    }

    /// Reads a path of exactly the form of ``path``; throws `tile-path` for any other, such as one with a needless zero.
    public init(path: some StringProtocol) throws(TransparencyError) {
        guard let coordinate = Self.parse(path.utf8) else { throw TransparencyError(.tilePath) }
        self = coordinate
    }

    private static func parse(_ path: some Collection<UInt8>) -> TileCoordinate? {
        var parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }[...]
        guard parts.count >= 3, parts.removeFirst() == Array("tile".utf8) else { return nil }
        let kind = parts.removeFirst()
        let content: Content
        if kind == Array("entries".utf8) {
            content = .entries
        } else {
            guard let level = Decimal.parse(kind), level <= 63 else { return nil }
            content = .hashes(level: Int(level))
        }
        var width = fullWidth
        let suffix = Array(".p".utf8)
        if parts.count >= 2, parts[parts.endIndex - 2].suffix(2) == suffix[...] {
            guard let partial = Decimal.parse(parts.removeLast()), (1..<256).contains(partial) else { return nil }
            width = Int(partial)
            parts[parts.endIndex - 1].removeLast(2)
        }
        guard let index = parseIndex(parts) else { return nil }
        return TileCoordinate(unchecked: content, index: index, width: width)
    }

    private static func parseIndex(_ groups: ArraySlice<[UInt8]>) -> UInt64? {
        var index: UInt64 = 0
        for (place, group) in groups.enumerated() {
            var digits = group[...]
            let isLast = place == groups.count - 1
            if !isLast, digits.popFirst() != UInt8(ascii: "x") { return nil }
            guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            let value = digits.reduce(0 as UInt64) { $0 * 10 + UInt64($1 - 0x30) }
            // A first group of zeros would be another name for the same tile.
            if place == 0, !isLast, value == 0 { return nil }
            let (product, isTooLarge) = index.multipliedReportingOverflow(by: 1000)
            let (sum, overflows) = product.addingReportingOverflow(value)
            guard !isTooLarge, !overflows else { return nil }
            index = sum
        }
        return index
    }
}
