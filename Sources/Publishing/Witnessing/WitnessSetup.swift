package import Foundation
package import TransparencyLog

/// Setting up the folder of a witness: its key, and the logs that it cosigns for.
package enum WitnessSetup {
    /// Makes the witness's key and returns its public part, to be handed to the logs and to auditors.
    ///
    /// - Parameters:
    ///   - name: the name of the key, such as `mattran.sonla.gov.vn/nhan-chung`.
    ///   - seed: 32 random octets.
    /// - Throws: ``WitnessFolderError/keyExists``, ``PublishingError`` or `TransparencyError`.
    package static func makeKey(_ url: URL, name: String, seed: [UInt8]) throws -> NoteVerifierKey {
        let cosigner = try Cosigner(name: KeyName(name), seed: seed)
        let file = LogKeyFile(url.appendingPathComponent(WitnessFolder.keyName))
        guard !file.exists else { throw WitnessFolderError.keyExists }
        try file.create(cosigner.secretText)
        return cosigner.verifierKey
    }

    /// Takes up a log, or a further key of one that changes its key.
    ///
    /// - Throws: ``WitnessFolderError`` or ``PublishingError``.
    package static func add(_ key: NoteVerifierKey, of origin: String, to url: URL) throws {
        // A mistyped folder is not made.
        guard LogKeyFile(url.appendingPathComponent(WitnessFolder.keyName)).exists else { throw WitnessFolderError.keyMissing }
        let lock = try FolderLock(url)
        defer { withExtendedLifetime(lock) {} }
        guard key.name.utf8.elementsEqual(origin.utf8) else { throw WitnessFolderError.logKey(code: "origin") }
        let known = try policy(of: url)?.logs ?? []
        guard !known.contains(where: { $0.key == key }) else { throw WitnessFolderError.logKnown }
        let grown: TrustPolicy
        do {
            grown = try TrustPolicy(logs: known + [PolicyLog(key: key)])
        } catch {
            throw WitnessFolderError.logKey(code: error.code)
        }
        try DurableFiles(root: url).write([DurableFiles.File(path: WitnessFolder.logsName, bytes: grown.bytes)])
    }

    /// The logs that are known, each with its keys; an empty folder knows none.
    static func logs(of url: URL) throws -> [WitnessedLog] {
        guard let policy = try policy(of: url) else { return [] }
        var names: [KeyName] = []
        for log in policy.logs where !names.contains(log.key.name) { names.append(log.key.name) }
        return try names.map { name in
            try WitnessedLog(origin: LogOrigin(name), keys: policy.logs.map(\.key).filter { $0.name == name })
        }
    }

    private static func policy(of url: URL) throws -> TrustPolicy? {
        guard let bytes = try DurableFiles(root: url).read(WitnessFolder.logsName) else { return nil }
        do {
            return try TrustPolicy(decoding: bytes)
        } catch {
            throw WitnessFolderError.damaged(file: WitnessFolder.logsName, code: error.code)
        }
    }
}
