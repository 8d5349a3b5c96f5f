import Foundation
import Publishing
import Service

/// Which entries came back from a copy, without their personal values.
///
/// It is kept in the data folder, so that no later verification misses them again; each says how many they are.
struct LostValues {
    private let file: URL

    init(_ folder: DataFolder) { file = folder.lostValues }

    /// The ranges of positions, such as `120..156`, a line each; none if nothing was ever fed.
    func ranges() -> [Range<Int64>] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { Self.range(String($0)) }
    }

    /// Adds a range, durably.
    func add(_ range: Range<Int64>) throws {
        let text = (ranges() + [range]).map { "\($0.lowerBound)..\($0.upperBound)\n" }.joined()
        let files = DurableFiles(root: file.deletingLastPathComponent())
        try files.write([DurableFiles.File(path: file.lastPathComponent, bytes: Array(text.utf8), isPrivate: true)])
    }

    /// A range as it is written: first position, two dots, the position behind the last; nil for any other text.
    static func range(_ text: String) -> Range<Int64>? {
        let ends = text.split(separator: ".").compactMap { Int64($0) }
        guard text.contains(".."), ends.count == 2, ends[0] < ends[1] else { return nil }
        return ends[0]..<ends[1]
    }
}
