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
    func trust() throws -> TrustPolicy? {
        try policy.map { path throws(ServiceError) in try PolicyFile.read(path) }
    }
}
