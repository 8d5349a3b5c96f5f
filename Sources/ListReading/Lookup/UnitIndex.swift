/// Finds units by code or name as people write them: "UBND xã Chiềng Lao", "Sở Y tế tỉnh Sơn La", "chieng lao", "03814".
public struct UnitIndex: Sendable {
    private let units: [UnitReference]
    private let folded: [[UInt8]]
    private var byCode: [String: [Int]] = [:]
    private var byExactName: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var byBareName: [String: [Int]] = [:]

    /// Words that name the kind of a unit and that people leave out or put before its name.
    private static let kinds = ["xa", "phuong", "thi tran", "huyen", "thanh pho", "thi xa", "dac khu"]
    private static let bodies = ["ubnd", "uy ban nhan dan", "hdnd va ubnd", "dang uy", "hdnd"]

    /// Indexes a register.
    ///
    /// Names are compared without the province's name after them, given in `province` ("Sơn La").
    public init(_ units: [UnitReference], province: String? = nil) {
        self.units = units
        self.province = province.map(ListText.fold)
        folded = units.map { Array(ListText.fold($0.name).utf8) }
        for (index, unit) in units.enumerated() {
            byCode[unit.code.lowercased(), default: []].append(index)
            byExactName[ListText.clean(unit.name).lowercased(), default: []].append(index)
            let name = shortened(ListText.fold(unit.name))
            byName[name, default: []].append(index)
            if let bare = UnitIndex.bare(name) { byBareName[bare, default: []].append(index) }
        }
    }

    private let province: String?

    /// The questions of a list, answered from this index.
    public var lookup: UnitLookup {
        UnitLookup(find: { self.find($0) }, near: { self.near($0) })
    }

    /// The units that the text names: by code, else by the name as written, else without diacritics, else without the kind.
    public func find(_ text: String) -> [UnitReference] {
        let clean = ListText.clean(text)
        if clean.isEmpty { return [] }
        if let found = byCode[clean.lowercased()] { return references(found) }
        if let found = byExactName[clean.lowercased()] { return references(found) }
        let name = shortened(ListText.fold(clean))
        if let found = byName[name] { return references(found) }
        for body in UnitIndex.bodies where name.hasPrefix(body + " ") {
            let owner = String(name.dropFirst(body.count + 1))
            if let found = byName[owner] { return references(found) }
        }
        if let found = byBareName[name] { return references(found) }
        // "Sở Nội vụ (SNV)", "SNV - Sở Nội vụ": a code beside the name.
        let pieces = clean.split { "()[]-–:".contains($0) }.map { ListText.clean(String($0)) }.filter { !$0.isEmpty }
        guard pieces.count == 2 else { return [] }
        let both = pieces.map { byCode[$0.lowercased()] ?? byName[shortened(ListText.fold($0))] ?? [] }
        let common = both[0].filter(both[1].contains)
        return references(common)
    }

    /// The five units whose names need the fewest changes to become the text.
    public func near(_ text: String) -> [UnitReference] {
        let name = shortened(ListText.fold(text))
        guard !name.isEmpty else { return [] }
        return references(EditDistance.nearest(to: name, among: folded, count: 5))
    }

    private func references(_ indices: [Int]) -> [UnitReference] {
        var seen: Set<UnitReference> = []
        return indices.map { units[$0] }.filter { seen.insert($0).inserted }
    }

    /// The folded name without the province after it.
    private func shortened(_ name: String) -> String {
        guard let province else { return name }
        for tail in [" tinh " + province, " " + province] where name.hasSuffix(tail) && name.count > tail.count {
            let rest = String(name.dropLast(tail.count))
            // "Tỉnh đoàn Sơn La" may go without, "Thành phố Sơn La" and "Tỉnh Sơn La" may not.
            if UnitIndex.kinds.contains(rest) || rest == "tinh" { return name }
            return rest
        }
        return name
    }

    private static func bare(_ name: String) -> String? {
        for kind in kinds where name.hasPrefix(kind + " ") { return String(name.dropFirst(kind.count + 1)) }
        return nil
    }
}
