extension TrustPolicy {
    /// Reads a policy file.
    ///
    /// Throws `text-too-long`, `text-characters`, `text-structure` if the last line has no newline, `line-form` for a line that
    /// is none of the format's, `verifier-key`, `key-type`, `duplicate-key`, `policy-name`, `policy-threshold` or
    /// `policy-quorum`, with the line concerned.
    public init(decoding bytes: [UInt8]) throws(TransparencyError) {
        self.init()
        guard bytes.count <= Self.maximumByteCount else { throw TransparencyError(.textTooLong) }
        var reader = LineReader(bytes[...])
        var hasQuorum = false
        while !reader.isAtEnd {
            let line = try reader.next()
            guard line.allSatisfy({ $0 == tab || $0 >= 0x20 && $0 != 0x7F }) else {
                throw TransparencyError(.textCharacters, line: reader.line)
            }
            let items = line.split { $0 == tab || $0 == space }
            guard let keyword = items.first, keyword.first != UInt8(ascii: "#") else { continue }
            do throws(TransparencyError) {
                try read(String(decoding: keyword, as: UTF8.self), items.dropFirst(), &hasQuorum)
            } catch {
                throw TransparencyError(error.kind, line: reader.line)
            }
        }
        guard hasQuorum else { throw TransparencyError(.policyQuorum) }
    }

    /// The policy as a file: logs, witnesses, groups and the quorum, without comments.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func add(_ items: [[UInt8]]) { bytes.appendLine(Array(items.joined(separator: [space]))) }
        for log in logs {
            add([Array("log".utf8), log.key.utf8] + (log.url.map { [$0] } ?? []))
        }
        for witness in witnesses {
            add([Array("witness".utf8), witness.name.octets, witness.key.utf8] + (witness.url.map { [$0] } ?? []))
        }
        for group in groups {
            let members = group.members.map(\.octets)
            add([Array("group".utf8), group.name.octets, Array("\(group.threshold)".utf8)] + members)
        }
        add([Array("quorum".utf8), (quorum ?? .none).octets])
        return bytes
    }

    private mutating func read(
        _ keyword: String, _ items: ArraySlice<ArraySlice<UInt8>>, _ hasQuorum: inout Bool
    ) throws(TransparencyError) {
        let items = Array(items)
        switch (keyword, items.count) {
        case ("log", 1...2):
            try add(PolicyLog(key: NoteVerifierKey(utf8: items[0]), url: items.dropFirst().first.map { Array($0) }))
        case ("witness", 2...3):
            let (name, key) = (try PolicyName(octets: items[0]), try NoteVerifierKey(utf8: items[1]))
            try add(PolicyWitness(name: name, key: key, url: items.dropFirst(2).first.map { Array($0) }))
        case ("group", 3...):
            try add(try Self.group(items))
        case ("quorum", 1):
            guard !hasQuorum else { throw TransparencyError(.policyQuorum) }
            hasQuorum = true
            try setQuorum(items[0].elementsEqual(PolicyName.none.octets) ? nil : PolicyName(octets: items[0]))
        default:
            throw TransparencyError(.lineForm)
        }
    }

    private static func group(_ items: [ArraySlice<UInt8>]) throws(TransparencyError) -> PolicyGroup {
        var members: [PolicyName] = []
        for item in items.dropFirst(2) {
            members.append(try PolicyName(octets: item))
        }
        let threshold: Int
        if items[1].elementsEqual("any".utf8) {
            threshold = 1
        } else if items[1].elementsEqual("all".utf8) {
            threshold = members.count
        } else {
            guard let number = Decimal.parse(items[1]) else { throw TransparencyError(.policyThreshold) }
            threshold = Int(number)
        }
        return try PolicyGroup(name: PolicyName(octets: items[0]), threshold: threshold, members: members)
    }
}

private let tab = UInt8(ascii: "\t")
private let space = UInt8(ascii: " ")
