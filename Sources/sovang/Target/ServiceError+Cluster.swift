import EmbeddedPostgres
import Service

extension ServiceError {
    /// Why the private PostgreSQL cannot be used, in both languages; the English text and remedy are the cluster's own.
    init(_ error: ClusterError) {
        let vi =
            switch error.code {
            case .notInstalled: ("Chưa cài máy chủ PostgreSQL", "Chạy deploy/quickstart, hoặc apt-get install postgresql")
            case .versionMismatch: ("Phiên bản PostgreSQL không khớp với dữ liệu", "Cài đúng phiên bản đã tạo dữ liệu")
            case .inUse: ("Một sovang khác đang chạy PostgreSQL này", "Dừng tiến trình đó, hoặc chọn thư mục khác bằng --data")
            case .notRunning: ("PostgreSQL riêng không chạy", "Khởi động: sovang serve --embedded")
            case .notACluster: ("Thư mục không chứa dữ liệu PostgreSQL", "Dời nó đi, hoặc chọn thư mục khác bằng --data")
            case .pathUnusable: ("Đường dẫn thư mục không dùng được", "Chọn thư mục ngắn, không ký tự lạ bằng --data")
            case .permissionDenied: ("Không đủ quyền trên thư mục dữ liệu", "Kiểm tra chủ sở hữu và quyền của thư mục")
            case .socketInUse: ("Ổ cắm của PostgreSQL đang bị dùng", "Dừng chương trình kia rồi thử lại")
            case .diskFull: ("Đĩa đã đầy", "Giải phóng dung lượng rồi chạy lại")
            case .timedOut: ("PostgreSQL không khởi động hoặc dừng kịp", "Xem postgres.log trong thư mục dữ liệu")
            case .failed: ("PostgreSQL riêng gặp lỗi", "Xem postgres.log trong thư mục dữ liệu")
            }
        self.init(
            code: error.code.rawValue, status: 503, vi: vi.0, en: error.message, remedyVi: vi.1, remedyEn: error.remedy)
    }
}
