extension ServiceError {
    /// The address to listen on is not loopback.
    static let notLoopback = ServiceError(
        code: "address-not-loopback", status: 500, vi: "Chỉ được nghe ở địa chỉ nội bộ của máy (127.0.0.1 hoặc ::1)",
        en: "The daemon listens on loopback only (127.0.0.1 or ::1)",
        remedyVi: "Bỏ tùy chọn địa chỉ; khi cần truy cập từ máy khác, dùng đường hầm SSH",
        remedyEn: "Leave the address out; to reach it from another machine use an SSH tunnel")

    /// Another process listens on the port.
    static let portInUse = ServiceError(
        code: "port-in-use", status: 500, vi: "Cổng đã có chương trình khác sử dụng", en: "Another program uses this port",
        remedyVi: "Chọn cổng khác bằng --port, hoặc dừng chương trình kia (xem bằng: ss -ltnp)",
        remedyEn: "Choose another port with --port, or stop the other program (see: ss -ltnp)")
}
