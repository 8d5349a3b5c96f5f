import Foundation
import TransparencyLog

/// The requests that a witness refused, each with its answer, in a folder for each kind: within the limits of the kind, whatever is sent.
struct RefusedRequests {
    /// One request that is kept.
    private struct Kept {
        var name: String
        var bytes: Int
    }

    private let files: DurableFiles
    private let limit: @Sendable (RefusedKind) -> RefusedKind.Limit
    /// What is kept of each kind, the oldest first.
    private var kept: [RefusedKind: [Kept]] = [:]
    private var names: Set<String> = []
    /// The minute in which unsigned requests were written last, and how many in it.
    private var minute: (number: UInt64, count: Int) = (0, 0)

    /// The most unsigned requests that are written in a minute: each costs the disk some waiting, and the log waits behind it.
    private static let unsignedPerMinute = 60

    /// Takes up what earlier runs kept.
    init(_ files: DurableFiles, limit: @escaping @Sendable (RefusedKind) -> RefusedKind.Limit) {
        self.files = files
        self.limit = limit
        for kind in RefusedKind.allCases {
            kept[kind] = read(kind)
            names.formUnion(kept[kind, default: []].map(\.name))
            if kind.isRenewed { makeRoom(for: 0, of: kind, count: 0) }
        }
    }

    /// How many requests of a kind are kept.
    func count(_ kind: RefusedKind) -> Int { kept[kind]?.count ?? 0 }

    /// Keeps a request.
    ///
    /// A head is kept once, whatever came with it; else whoever saw it could send it in any number of ways.
    ///
    /// - Parameters:
    ///   - head: what tells one head from another; nil for an unsigned request, whose whole body does.
    ///   - body: what is kept of the request.
    ///   - status: the status that it was answered with.
    ///   - answer: the body of the answer.
    ///   - time: in seconds since 1970.
    /// - Throws: ``PublishingError/file(operation:number:)``, unless the request is unsigned: whether that is kept matters to nobody.
    mutating func keep(
        _ kind: RefusedKind, head: [UInt8]?, body: [UInt8], status: Int, answer: [UInt8], time: UInt64
    ) throws(PublishingError) {
        let name = "\(kind.rawValue)/\(status)-\(Self.mark(head ?? body))"
        let said = Array("\(status)\ntime \(time)\n".utf8) + answer
        let size = body.count + said.count
        guard !names.contains(name), size <= limit(kind).bytes, kind != .unsigned || mayWrite(at: time) else { return }
        if kind.isRenewed { makeRoom(for: size, of: kind, count: 1) }
        guard fits(size, kind, count: 1) else { return }
        do {
            try files.write([
                DurableFiles.File(path: "\(name).request", bytes: body), DurableFiles.File(path: "\(name).answer", bytes: said),
            ])
        } catch {
            guard kind == .unsigned else { throw error }
            return
        }
        names.insert(name)
        kept[kind, default: []].append(Kept(name: name, bytes: size))
    }

    /// Takes away what is kept of a head.
    mutating func drop(_ kind: RefusedKind, head: [UInt8]) {
        let ending = "-\(Self.mark(head))"
        for old in kept[kind, default: []] where old.name.hasSuffix(ending) { remove(old, kind) }
    }

    private static func mark(_ octets: [UInt8]) -> Substring { TreeHash.leaf(octets).hexadecimal.prefix(32) }

    private mutating func remove(_ old: Kept, _ kind: RefusedKind) {
        kept[kind]?.removeAll { $0.name == old.name }
        names.remove(old.name)
        files.remove("\(old.name).request")
        files.remove("\(old.name).answer")
    }

    private mutating func mayWrite(at time: UInt64) -> Bool {
        if minute.number != time / 60 { minute = (time / 60, 0) }
        minute.count += 1
        return minute.count <= Self.unsignedPerMinute
    }

    private func fits(_ bytes: Int, _ kind: RefusedKind, count: Int) -> Bool {
        let (limit, kept) = (limit(kind), kept[kind, default: []])
        return kept.count + count <= limit.count && kept.reduce(bytes) { $0 + $1.bytes } <= limit.bytes
    }

    private mutating func makeRoom(for bytes: Int, of kind: RefusedKind, count: Int) {
        while !fits(bytes, kind, count: count), let oldest = kept[kind]?.first { remove(oldest, kind) }
    }

    /// What lies in the folder of a kind, the oldest first; what a crash left half written is taken away.
    private func read(_ kind: RefusedKind) -> [Kept] {
        let folder = files.root.appendingPathComponent(kind.rawValue, isDirectory: true)
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
        let urls = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(keys))) ?? []
        var found: [String: (kept: Kept, date: Date)] = [:]
        for url in urls {
            let (name, ending) = (url.deletingPathExtension().lastPathComponent, url.pathExtension)
            if url.lastPathComponent.hasPrefix("."), ending == "new" { files.remove("\(kind.rawValue)/\(url.lastPathComponent)") }
            guard ending == "request" || ending == "answer" else { continue }
            let values = try? url.resourceValues(forKeys: keys)
            let date = values?.contentModificationDate ?? .distantPast
            var entry = found[name] ?? (Kept(name: "\(kind.rawValue)/\(name)", bytes: 0), date)
            entry.kept.bytes += values?.fileSize ?? 0
            entry.date = min(entry.date, date)
            found[name] = entry
        }
        return found.values.sorted { ($0.date, $0.kept.name) < ($1.date, $1.kept.name) }.map(\.kept)
    }
}
