/// Reads the lines of a text one by one; each ends with a newline, the last one too.
struct LineReader {
    private var rest: ArraySlice<UInt8>

    /// The number of lines read, which is the number of the line read last.
    private(set) var line = 0

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    /// Whether all was read.
    var isAtEnd: Bool { rest.isEmpty }

    /// What was not read yet.
    var remainder: ArraySlice<UInt8> { rest }

    /// The next line without its newline; throws `text-structure` if there is none.
    mutating func next() throws(TransparencyError) -> ArraySlice<UInt8> {
        guard let end = rest.firstIndex(of: newline) else { throw TransparencyError(.textStructure, line: line + 1) }
        let content = rest[..<end]
        rest = rest[(end + 1)...]
        line += 1
        return content
    }

    /// What follows `word` and a space on the next line; throws `line-form` if it begins otherwise.
    mutating func next(after word: StaticString) throws(TransparencyError) -> ArraySlice<UInt8> {
        let content = try next()
        let prefix = Array("\(word) ".utf8)
        guard content.starts(with: prefix) else { throw TransparencyError(.lineForm, line: line) }
        return content.dropFirst(prefix.count)
    }

    /// The hashes in base64, one a line, up to and with the empty line after them; throws `line-form`, or `proof-length` if
    /// there are more than 63, which no tree needs.
    mutating func hashes() throws(TransparencyError) -> [TreeHash] {
        var hashes: [TreeHash] = []
        while true {
            let content = try next()
            if content.isEmpty { return hashes }
            guard let hash = TreeHash(base64: content) else { throw TransparencyError(.lineForm, line: line) }
            hashes.append(hash)
            guard hashes.count <= 63 else { throw TransparencyError(.proofLength, line: line) }
        }
    }
}

/// U+000A.
let newline = UInt8(ascii: "\n")

extension [UInt8] {
    /// Appends a line and its newline.
    mutating func appendLine(_ parts: [UInt8]...) {
        for part in parts { self += part }
        append(newline)
    }
}
