import ArgumentParser
import Publishing
import Service
import TransparencyLog

/// How the log is published: by whom it is witnessed, and where its last head is kept.
struct PublishingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Tệp C2SP tlog-policy nêu các bên làm chứng / a C2SP tlog-policy file that names the witnesses.", valueName: "file"))
    var policy: String?

    @Option(
        help: ArgumentHelp(
            "Tệp giữ đầu sổ đã ký cuối cùng, nên ở đĩa khác / the file that keeps the last signed head, best on another disk.",
            valueName: "file"))
    var headFile: String?

    @Option(
        help: ArgumentHelp(
            "Xác nhận đầu sổ cuối có bấy nhiêu mục / confirm that the last head has so many entries.", valueName: "size"))
    var confirmHead: Int64?

    /// What the operator says of the last head.
    var confirmation: HeadCheck.Confirmation { confirmHead.map { .size($0) } ?? .none }

    /// The policy of the file; nil if none is named.
    ///
    /// Asked for before anything is made: what the data folder tells of the log already is compared with it.
    ///
    /// - Throws: `policy-unreadable`, `policy-without-key` or `policy-of-other-log`.
    func trust(of target: TargetOptions) throws -> TrustPolicy? {
        guard let path = policy else { return nil }
        let trust = try PolicyFile.read(path)
        guard LogKeyFile(target.folder.logKey).exists else { throw ServiceError.policyWithoutKey }
        // A key that cannot be read is told later, as what it is.
        let keys = (try? KeyRing(target.folder, origin: target.foundOrigin()).keys()) ?? []
        if !keys.isEmpty { try trust.check(keys: keys) }
        return trust
    }
}

extension TrustPolicy {
    /// Refuses a policy that knows none of the keys by which a log signs: under it no head would ever be witnessed.
    func check(keys: [NoteVerifierKey]) throws(ServiceError) {
        guard !logs.contains(where: { keys.contains($0.key) }) else { return }
        throw .policyOfOtherLog(keys.last?.text ?? "–")
    }
}

extension ServiceError {
    fileprivate static let policyWithoutKey = ServiceError(
        code: "policy-without-key", status: 409,
        vi: "Sổ chưa có khóa ký, nên không chính sách nào nêu được khóa ấy",
        en: "The log has no signing key yet, so no policy can name it",
        remedyVi: "Tạo khóa trước: sovang log keygen, rồi sovang log policy --witness …; hoặc chạy lần đầu không có --policy",
        remedyEn: "Make the key first: sovang log keygen, then sovang log policy --witness …; or start once without --policy")

    fileprivate static func policyOfOtherLog(_ key: String) -> ServiceError {
        ServiceError(
            code: "policy-of-other-log", status: 409, vi: "Chính sách tin cậy không có khóa của sổ này (\(key))",
            en: "The trust policy does not have this log's key (\(key))",
            remedyVi: "Lập lại chính sách bằng sovang log policy với cùng --data, hoặc đưa đúng tệp",
            remedyEn: "Make the policy again by sovang log policy with the same --data, or give the right file")
    }
}
