import Demo
import Service

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
                code: fault.code.rawValue, status: 409, vi: "Sổ mẫu này đã có nội dung khác",
                en: "This demonstration log holds something else already",
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
