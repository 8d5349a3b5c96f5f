import Commendation
import Demo
import Entry
import EventLog
import Foundation
import Service
import TransparencyLog

/// Writes a demonstration and tells how it went.
struct DemoJob: Sendable {
    let options: DemoOptions
    let format: OutputFormat

    func run(_ installation: Installation) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let bar = SharedProgressBar("Viết sổ mẫu / writing the demonstration", isQuiet: format == .json)
        let (options, folder, rules) = (options, installation.folder, installation.rules)
        let report = try await installation.appending { _ in
            guard try await installation.lead() else { throw ServiceError(AppendError.notLeading) }
            let blind = BlindIndex(key: try InstallationKey.load(file: folder.installationKey, mayCreate: true))
            return try await Demo.write(
                options, into: installation.log,
                lists: Demo.Lists(units: ReferenceData.units, departments: ReferenceData.departments), rules: rules.pack,
                blind: { try? blind.blind($0) },
                progress: { done, total, events in bar.show(done: done, of: total, detail: "\(events)") })
        }
        bar.finish()
        let duration = clock.now - start
        try print(report, head: try await installation.log.head(), origin: installation.origin, duration)
    }

    private func print(_ report: Demo.Report, head: LogHead, origin: Origin, _ duration: Duration) throws {
        let milliseconds = duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
        let rate = milliseconds > 0 ? report.events * 1_000 / milliseconds : report.events
        if format == .json {
            let object: JSONObject = [
                "decisions": .integer(Int64(report.decisions)), "events": .integer(report.events),
                "honorees": .integer(Int64(report.honorees)), "milliseconds": .integer(milliseconds),
                "origin": .string(origin.text), "perSecond": .integer(rate), "proposals": .integer(Int64(report.proposals)),
                "requests": .integer(Int64(report.requests)), "root": .string(Data(head.root.bytes).base64EncodedString()),
                "size": .integer(head.size),
            ]
            return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
        }
        Terminal.print(
            """
            Sổ mẫu / demonstration log: \(origin)
            \(report.events) sự kiện / events, \(report.requests) lần ghi / requests
            \(report.proposals) đề nghị / proposals, \(report.honorees) đối tượng / honorees, \
            \(report.decisions) quyết định / decisions
            \(milliseconds) ms (\(rate)/s)
            Gốc cây / root: \(Data(head.root.bytes).base64EncodedString()) (\(head.size))
            """)
    }
}

extension ServiceError {
    /// Why a demonstration was not written, in words.
    init(demo error: any Error) {
        guard let fault = error as? DemoFault else {
            self.init(wrapping: error)
            return
        }
        switch fault.code {
        case .notADemonstration:
            self.init(
                code: fault.code.rawValue, status: 409, vi: "Sổ này không phải sổ mẫu", en: "This log is no demonstration",
                remedyVi: "Chọn một thư mục khác bằng --data cho sổ mẫu mới",
                remedyEn: "Choose another folder by --data for a new demonstration")
        case .logNotEmpty:
            self.init(
                code: fault.code.rawValue, status: 409, vi: "Sổ mẫu này đã có nội dung",
                en: "This demonstration log holds entries already",
                remedyVi: "Chọn một thư mục khác bằng --data; sổ đã ghi không bao giờ bị ghi đè",
                remedyEn: "Choose another folder by --data; what a log holds is never overwritten")
        case .noUnits, .stepRefused:
            self.init(
                code: fault.code.rawValue, status: 500, vi: "Lỗi khi dựng dữ liệu mẫu (\(fault.detail ?? ""))",
                en: "The demonstration cannot be made (\(fault.detail ?? ""))",
                remedyVi: "Báo cho người phát triển kèm dòng này", remedyEn: "Report this line")
        }
    }
}
