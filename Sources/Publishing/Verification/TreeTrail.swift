import TransparencyLog

/// A head that the entries must lead to.
struct ExpectedHead: Sendable {
    let size: Int64
    let root: TreeHash
    /// Where the head is kept: a file, or a table.
    let place: String
}

/// The tree over the entries as it grows, compared with every head that is kept, at its size, in one pass.
struct TreeTrail {
    /// The tree so far.
    private(set) var builder = TileBuilder()

    /// The tree at the last head that it led to.
    private(set) var agreed = Frontier()

    /// How many heads it led to.
    private(set) var count = 0

    private var ahead: [ExpectedHead] = []
    private let more: (_ beyond: Int64) async throws -> [ExpectedHead]
    private var hasMore = true
    private var last: Int64 = -1

    /// The entries do not lead to this head, though they led to the one before.
    struct Mismatch: Error {
        let head: ExpectedHead
    }

    /// Compares with some heads, and with those that `more` reads: some with sizes beyond the one given, ascending, none at the end.
    init(_ heads: [ExpectedHead], more: @escaping (_ beyond: Int64) async throws -> [ExpectedHead] = { _ in [] }) {
        ahead = heads.sorted { $0.size < $1.size }
        self.more = more
    }

    var size: Int64 { Int64(builder.size) }

    /// The next head to come, whose size is at least that of the tree; nil if there is none.
    mutating func next() async throws -> ExpectedHead? {
        while hasMore, (ahead.first?.size ?? .max) > last {
            let read = try await more(last)
            guard let end = read.last?.size else {
                hasMore = false
                break
            }
            last = end
            ahead = (ahead + read).sorted { $0.size < $1.size }
        }
        return ahead.first
    }

    /// Grows by leaves; returns the tiles that came about.
    ///
    /// - Throws: ``Mismatch``, or what reading heads throws.
    mutating func append(_ leaves: [TreeHash]) async throws -> [HashTile] {
        var rest = leaves[...]
        var tiles: [HashTile] = []
        try await compare()
        while !rest.isEmpty {
            let room = try await next().map { Int($0.size - size) } ?? rest.count
            tiles += builder.append(contentsOf: rest.prefix(room))
            rest = rest.dropFirst(room)
            try await compare()
        }
        return tiles
    }

    /// Compares with the heads of the present size.
    mutating func compare() async throws {
        var isHead = false
        while let head = try await next(), head.size == size {
            guard head.root == builder.root else { throw Mismatch(head: head) }
            ahead.removeFirst()
            isHead = true
        }
        guard isHead else { return }
        agreed = builder.frontier
        count += 1
    }
}
