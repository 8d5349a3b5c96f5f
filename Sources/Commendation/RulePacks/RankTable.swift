/// Reads the rank group of the statistical forms from a post; an officer confirms it.
public struct RankTable: Hashable, Sendable {
    private struct Line: Hashable {
        let words: [Substring]
        let order: Int
        let group: RankGroup
    }

    /// The lines by their first word, so that a post is compared with a few only.
    private let lines: [Substring: [Line]]

    init(_ member: RuleMember) throws(RulePackError) {
        var lines: [Substring: [Line]] = [:]
        for (order, item) in try member.items().enumerated() {
            let group: RankGroup = try item["group"].code()
            for post in try item["posts"].texts() {
                let words = Self.words(post)
                guard let first = words.first else { throw item.invalid() }
                lines[first, default: []].append(Line(words: words, order: order, group: group))
            }
        }
        self.lines = lines
    }

    /// The group of a post as it is written, such as “Phó Giám đốc Sở Y tế”; `nil` if the table does not tell.
    public func group(ofPost post: String?) -> RankGroup? {
        guard let post, !lines.isEmpty else { return nil }
        var best: Line?
        for part in post.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let words = Self.words(String(part))
            guard let first = words.first else { continue }
            for line in lines[first] ?? [] where words.starts(with: line.words) {
                if best.map({ line.order < $0.order }) ?? true { best = line }
            }
        }
        return best?.group
    }

    private static func words(_ post: String) -> [Substring] {
        var text = FoldedText.fold(post)
        for (long, short) in abbreviations where text.contains(long) { text = text.replacing(long, with: short) }
        return text.split(separator: " ")
    }

    private static let abbreviations = [
        ("ủy ban nhân dân", "ubnd"), ("uỷ ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("hợp tác xã", "htx"),
        ("mặt trận tổ quốc", "mttq"), ("tỉnh uỷ", "tỉnh ủy"), ("uỷ viên", "ủy viên"),
    ]
}
