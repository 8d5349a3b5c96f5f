import Foundation
import Publishing
import Service
import TransparencyLog

/// The public keys that ever signed the log: what an auditor of its whole past needs.
struct KeyRing {
    private let folder: DataFolder
    private let origin: String

    init(_ folder: DataFolder, origin: String) {
        self.folder = folder
        self.origin = origin
    }

    /// All keys, the oldest first.
    func keys() throws -> [NoteVerifierKey] {
        var keys: [NoteVerifierKey] = []
        if let text = try? String(contentsOf: folder.logKeys, encoding: .utf8) {
            keys = text.split(separator: "\n").compactMap { try? NoteVerifierKey(String($0)) }
        }
        let file = LogKeyFile(folder.logKey)
        if file.exists {
            for signer in try file.signers(of: origin) where !keys.contains(signer.verifierKey) {
                keys.append(signer.verifierKey)
            }
        }
        return keys.filter { $0.name.description == origin }
    }

    /// The policy that trusts these keys and asks for no witness; nil if there are none.
    func ownPolicy() throws -> TrustPolicy? {
        let keys = try keys()
        return keys.isEmpty ? nil : try TrustPolicy(logs: keys.map { try PolicyLog(key: $0) })
    }

    /// Writes down the keys of now beside those of before.
    func remember() throws {
        let text = try keys().map { $0.text + "\n" }.joined()
        guard !text.isEmpty else { return }
        do {
            try Data(text.utf8).write(to: folder.logKeys, options: .atomic)
        } catch {
            throw ServiceError(wrapping: error)
        }
    }
}

extension TargetOptions {
    /// The origin of the log of this data folder, without its database: what its heads say, else what was asked for.
    func foundOrigin() throws -> String {
        for head in [try? HeadFile(folder.headFile).read(), try? TileFolder(folder.publishedLog).head()] {
            if let found = try head?.note.checkpoint().origin.description, origin == nil || origin == found { return found }
        }
        return resolvedOrigin.text
    }

    /// The policy that trusts this folder's own log and asks for no witness; nil if its keys are not here.
    func ownPolicy() throws -> TrustPolicy? { try KeyRing(folder, origin: foundOrigin()).ownPolicy() }
}
