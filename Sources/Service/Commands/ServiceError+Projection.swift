import ReadModels

extension ServiceError {
    /// What went wrong with the read models, in both languages; the English text and next step are their own.
    init(_ error: ProjectionError) {
        let vi =
            switch error.code {
            case "rebuild-running": ("Một lần dựng lại khác đang chạy", "Đợi nó xong, hoặc dừng nó")
            case "rebuild-not-switchable": ("Bảng vừa dựng không được thay vào", "Cập nhật sovang rồi dựng lại")
            case "log-gap", "stream-gap": ("Sổ thiếu một mục", "Dừng lại và kiểm tra sổ: sovang log verify")
            case "digest-not-whole":
                ("Chưa tóm tắt được trạng thái: một bảng đọc dừng giữa chừng", "Dựng lại bảng đọc: sovang rebuild --switch")
            case "digest-not-still": ("Các bảng đọc chưa về cùng một vị trí", "Thử lại khi ít việc ghi hơn")
            case "unknown-stream": ("Sổ không có dòng sự kiện này", "Lấy mã từ trang của hồ sơ, quyết định hoặc đối tượng")
            case "fenced": ("Tiến trình khác đang giữ quyền ghi", "Tiến trình này chỉ phục vụ đọc")
            default: ("Bảng đọc gặp lỗi", "Dựng lại bảng đọc: sovang rebuild --switch")
            }
        self.init(
            code: error.code, status: 503, vi: vi.0, en: error.message, remedyVi: vi.1, remedyEn: error.next)
    }
}
