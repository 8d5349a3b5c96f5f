public import Commendation

/// Finds awards by code or by name as people write it: "CSTĐ cơ sở", "Bằng khen của Chủ tịch UBND tỉnh", "HCLĐ hạng 3".
public struct AwardIndex: Sendable {
    private let catalogue: AwardCatalogue?
    private let awards: [AwardChoice]
    private let folded: [[UInt8]]
    private let owners: [Int]
    private var byCode: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]

    /// Indexes the awards of a catalogue, with the other names of ``AwardSpelling``.
    public init(_ awards: [AwardChoice]) {
        self.init(awards, catalogue: nil)
    }

    /// Indexes a catalogue: its own names are found first.
    public init(_ catalogue: AwardCatalogue) {
        let awards = catalogue.awards.map {
            AwardChoice(code: $0.code, name: $0.vi, englishName: $0.en, kinds: Set($0.subjects), group: $0.group)
        }
        self.init(awards, catalogue: catalogue)
    }

    private init(_ awards: [AwardChoice], catalogue: AwardCatalogue?) {
        self.catalogue = catalogue
        self.awards = awards
        var folded: [[UInt8]] = []
        var owners: [Int] = []
        for (index, award) in awards.enumerated() {
            byCode[AwardIndex.compact(award.code)] = index
            for name in [award.name, award.englishName] + AwardSpelling.otherNames(of: award.code) {
                let normal = AwardSpelling.normal(name)
                if normal.isEmpty || byName[normal, default: []].contains(index) { continue }
                byName[normal, default: []].append(index)
                folded.append(Array(normal.utf8))
                owners.append(index)
            }
        }
        self.folded = folded
        self.owners = owners
    }

    /// The questions of a list, answered from this index.
    public var lookup: AwardLookup {
        AwardLookup(find: { self.find($0) }, near: { self.near($0) })
    }

    /// The awards that the text names.
    public func find(_ text: String) -> [AwardChoice] {
        if let found = catalogue?.candidates(nameOrCode: ListText.clean(text)), !found.isEmpty {
            return found.compactMap { byCode[AwardIndex.compact($0.code)] }.map { awards[$0] }
        }
        let normal = AwardSpelling.normal(text)
        if normal.isEmpty { return [] }
        if let index = byCode[AwardIndex.compact(text)] { return [awards[index]] }
        if let found = byName[normal] { return found.map { awards[$0] } }
        if let code = AwardSpelling.code(byOpening: normal), let index = byCode[AwardIndex.compact(code)] {
            return [awards[index]]
        }
        return []
    }

    /// The three awards whose names need the fewest changes to become the text; those that begin with it come first.
    public func near(_ text: String) -> [AwardChoice] {
        let normal = AwardSpelling.normal(text)
        guard !normal.isEmpty else { return [] }
        let prefix = Array((normal + " ").utf8)
        let longer = folded.indices.filter { folded[$0].starts(with: prefix) }
        let nearest = longer + EditDistance.nearest(to: normal, among: folded, count: 6)
        var seen: Set<Int> = []
        return nearest.map { owners[$0] }.filter { seen.insert($0).inserted }.prefix(3).map { awards[$0] }
    }

    private static func compact(_ code: String) -> String {
        String(ListText.fold(code).filter { $0 != " " })
    }
}
