package import PostgresClient
import Schema

extension ServiceError {
    /// What went wrong between this process and PostgreSQL, and what an operator does about it.
    package init(_ error: PostgresError) {
        // SQLSTATE classes: PostgreSQL documentation, appendix A.
        switch (error.code, error.sqlState ?? "") {
        case (_, "3D000"):
            self.init(
                code: "database-missing", status: 503, vi: "Cơ sở dữ liệu chưa tồn tại", en: "The database does not exist",
                remedyVi: "Tạo bằng createdb rồi chạy sovang migrate, hoặc sửa --database",
                remedyEn: "Create it by createdb and run sovang migrate, or correct --database")
        case (_, "53100"):
            self.init(
                code: "disk-full", status: 507, vi: "Đĩa của PostgreSQL đã đầy", en: "PostgreSQL's disk is full",
                remedyVi: "Giải phóng dung lượng rồi gửi lại; phần đã ghi không bị ghi hai lần",
                remedyEn: "Free some space and send it again; nothing is written twice", retryAfter: 60)
        case (_, "28000"), (_, "28P01"), (_, "42501"):
            self.init(
                code: "database-forbids", status: 503, vi: "PostgreSQL không cho phép (đăng nhập hoặc quyền)",
                en: "PostgreSQL does not allow it (login or rights)",
                remedyVi: "Kiểm tra người dùng, pg_hba.conf và chạy sovang migrate bằng quyền quản trị",
                remedyEn: "Check the user and pg_hba.conf, and run sovang migrate with an administrator's rights")
        case (_, "42P01"), (_, "3F000"), (_, "42883"):
            self.init(
                code: "database-not-migrated", status: 503, vi: "Cơ sở dữ liệu chưa có cấu trúc của sovang",
                en: "The database does not have sovang's schema", remedyVi: "Chạy sovang migrate",
                remedyEn: "Run sovang migrate")
        case (.connectionFailed, _), (.connectionLost, _), (.connectionClosed, _):
            self.init(
                code: "database-unreachable", status: 503, vi: "Không kết nối được PostgreSQL",
                en: "PostgreSQL cannot be reached",
                remedyVi: "Kiểm tra PostgreSQL đang chạy và --database đúng, rồi thử lại",
                remedyEn: "Check that PostgreSQL runs and that --database is right, then try again", retryAfter: 5)
        case (.poolExhausted, _), (.statementTimedOut, _), (.lockTimedOut, _):
            self.init(
                code: "database-busy", status: 503, vi: "PostgreSQL đang bận", en: "PostgreSQL is busy",
                remedyVi: "Thử lại sau ít giây",
                remedyEn: "Try again in a few seconds", retryAfter: 5)
        default:
            let state = error.sqlState.map { " \($0)" } ?? ""
            self.init(
                code: "database-error", status: 500, vi: "PostgreSQL báo lỗi\(state) (\(error.code.rawValue))",
                en: "PostgreSQL reports an error\(state) (\(error.code.rawValue))",
                remedyVi: "Xem nhật ký PostgreSQL quanh thời điểm này rồi thử lại",
                remedyEn: "See PostgreSQL's log around this time, then try again")
        }
    }

    /// Why this binary and a database do not fit.
    init(_ error: SchemaError) {
        switch error {
        case .databaseIsNewer(let database, let binary):
            self.init(
                code: error.code, status: 503, vi: "Cơ sở dữ liệu (bản \(database)) mới hơn sovang này (bản \(binary))",
                en: "The database (version \(database)) is newer than this sovang (version \(binary))",
                remedyVi: "Dùng bản sovang mới hơn; không bao giờ hạ cấp cơ sở dữ liệu",
                remedyEn: "Use a newer sovang; a database is never taken back")
        case .databaseIsOlder(let database, let binary):
            self.init(
                code: error.code, status: 503, vi: "Cơ sở dữ liệu (bản \(database)) cũ hơn sovang này (bản \(binary))",
                en: "The database (version \(database)) is older than this sovang (version \(binary))",
                remedyVi: "Chạy sovang migrate", remedyEn: "Run sovang migrate")
        }
    }
}
