import TransparencyLog

/// Keys of the tests: the seeds are plain numbers, so that every run signs the same.
enum Keys {
    static let origin = "so-vang.example/trial"

    static func log(_ number: UInt8 = 1, name: String = origin) throws -> NoteSigner {
        try NoteSigner(name: KeyName(name), seed: [UInt8](repeating: number, count: 32))
    }

    static func witness(_ number: UInt8, name: String? = nil) throws -> Cosigner {
        try Cosigner(name: KeyName(name ?? "witness-\(number).example"), seed: [UInt8](repeating: 100 + number, count: 32))
    }
}

/// A log in memory with a signed head at any size.
struct SignedTree {
    let tree: MemoryTree
    var signers: [NoteSigner]
    var origin = Keys.origin

    init(count: Int) throws {
        tree = MemoryTree(count: count)
        signers = [try Keys.log()]
    }

    func checkpoint(_ size: Int) throws -> Checkpoint {
        try Checkpoint(origin: LogOrigin(origin), size: UInt64(size), root: tree.root(size))
    }

    func head(_ size: Int) throws -> SignedNote {
        try checkpoint(size).signed(by: signers)
    }

    func request(_ old: Int, _ new: Int) throws -> AddCheckpointRequest {
        let proof =
            old == 0
            ? [] : try ConsistencyProof.Plan(oldSize: UInt64(old), newSize: UInt64(new)).proof(from: tree).hashes
        return try AddCheckpointRequest(oldSize: UInt64(old), proof: proof, checkpoint: head(new))
    }
}
