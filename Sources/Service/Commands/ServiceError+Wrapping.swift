package import Commendation
import Entry
import EventLog
import Foundation
import ListReading
import PostgresClient
import Publishing
import ReadModels
import Schema
import TransparencyLog

extension ServiceError {
    /// Whatever went wrong, as a person meets it.
    ///
    /// What is not ours is told by its kind alone: its text may hold anything.
    package init(wrapping error: any Error) {
        switch error {
        case let error as ServiceError: self = error
        case let failure as any ServiceFailure: self.init(copying: failure)
        case let rejection as Rejection: self.init(rejection)
        case let error as AppendError: self.init(error)
        case let error as PersonKeyError: self.init(error)
        case let error as PostgresError: self.init(error)
        case let error as SchemaError: self.init(error)
        case let error as PublishingError: self.init(error)
        case let fault as LogFault: self.init(fault)
        case let error as MirrorError: self.init(error)
        case let error as NotPublished: self.init(error)
        case let error as WitnessFolderError: self.init(error)
        case let error as TransparencyError: self.init(error)
        case let error as ProjectionError: self.init(error)
        case let error as ListError: self.init(error)
        case let error as EventReadError: self.init(unreadable: "\(error.code), \(error.type)")
        case let error as EntryError: self.init(unreadable: error.code)
        case is CancellationError: self = .cancelled
        case let error as CocoaError: self = .file(error)
        default: self = .unexpected(error)
        }
    }

    private init(copying failure: any ServiceFailure) {
        self.init(
            code: failure.code, status: failure.status, vi: failure.vi, en: failure.en, remedyVi: failure.remedyVi,
            remedyEn: failure.remedyEn, retryAfter: failure.retryAfter)
    }

    /// A refusal of the domain: nothing was written.
    package init(_ rejection: Rejection) {
        let row = rejection.row.map { Bilingual(vi: "Dòng \($0): ", en: "Row \($0): ") } ?? Bilingual(vi: "", en: "")
        self.init(
            code: rejection.code.rawValue, status: rejection.status, vi: row.vi + rejection.vi, en: row.en + rejection.en,
            remedyVi: rejection.remedy.vi, remedyEn: rejection.remedy.en)
    }

    private init(_ error: ListError) {
        self.init(
            code: error.code.rawValue, status: 422, vi: error.what.vi, en: error.what.en, remedyVi: error.remedy.vi,
            remedyEn: error.remedy.en)
    }

    private init(unreadable what: String) {
        self.init(
            code: "log-not-readable", status: 500, vi: "Không đọc được một sự kiện trong sổ (\(what))",
            en: "An entry of the log cannot be read (\(what))",
            remedyVi: "Cập nhật sovang; nếu vẫn lỗi, đừng sửa cơ sở dữ liệu và báo cho người phát triển",
            remedyEn: "Update sovang; if that does not help, leave the database as it is and report the error")
    }

    private static let cancelled = ServiceError(
        code: "cancelled", status: 503, vi: "Công việc đã bị dừng", en: "The work was stopped",
        remedyVi: "Chạy lại lệnh; phần đã ghi không bị ghi hai lần", remedyEn: "Give the command again; nothing is written twice")

    private static func file(_ error: CocoaError) -> ServiceError {
        let path = error.filePath.map { " \($0)" } ?? ""
        return ServiceError(
            code: "file-not-usable", status: 500, vi: "Không đọc hoặc ghi được tệp\(path)",
            en: "The file\(path) cannot be read or written", remedyVi: "Kiểm tra đường dẫn, quyền và dung lượng đĩa",
            remedyEn: "Check the path, its rights and the free disk space")
    }

    private static func unexpected(_ error: any Error) -> ServiceError {
        let kind = String(describing: type(of: error))
        return ServiceError(
            code: "unexpected", status: 500, vi: "Lỗi không lường trước (\(kind))", en: "An unexpected error (\(kind))",
            remedyVi: "Chạy lại; nếu vẫn lỗi, báo cho người phát triển kèm dòng này",
            remedyEn: "Try again; if that does not help, report this line")
    }
}

extension Rejection {
    /// The HTTP status that fits: 403 for who, 404 for what is not there, 409 for a state, 422 for content.
    var status: Int {
        switch code {
        case .roleMissing, .otherUnit, .noAuthority, .signerOtherBody: 403
        case .unknownProposal, .unknownDecision, .unknownSession, .unknownHonoree, .unknownUnit, .factMissing,
            .earlierAwardMissing:
            404
        case .illegalStep, .notAppraised, .alreadyConferred, .alreadyPublished, .neverConferred, .alreadyAnnulled,
            .alreadyDelivered, .proposalExists, .submissionExists, .sessionExists, .sessionHeld, .sessionIncomplete,
            .secretDossierExists, .decisionNumberTaken, .honoreeExists, .unitExists, .packAdopted, .duplicateProposal,
            .otherDecision, .otherTier, .otherSession, .noFurtherTier, .tierNotReached, .certificateTaken, .sameUnit,
            .honoreeMerged, .noOpenQuestion,
            .otherHonoree, .nothingChanged, .unitEnded, .unitGoesOn, .earlierAwardRecorded, .factExists, .factClosed,
            .honoreeErased, .identityInQuestion, .underRetention, .proposalUnderWay, .erasureNotRequested, .secondPersonMissing:
            409
        default: 422
        }
    }
}
