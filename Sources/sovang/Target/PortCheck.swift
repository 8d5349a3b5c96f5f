import Foundation
import Service

/// Whether the port can be had, before a database is started for nothing.
enum PortCheck {
    /// Binds the port on loopback for a moment.
    static func check(_ port: Int) throws(ServiceError) {
        guard port > 0 else { return }
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var reuse: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status != 0 else { return }
        switch errno {
        case EADDRINUSE:
            throw ServiceError(
                code: "port-in-use", status: 500, vi: "Cổng \(port) đã có chương trình khác sử dụng",
                en: "Another program uses port \(port)",
                remedyVi: "Chọn cổng khác bằng --port, hoặc dừng chương trình kia (xem bằng: ss -ltnp)",
                remedyEn: "Choose another port with --port, or stop the other program (see: ss -ltnp)")
        case EACCES:
            throw ServiceError(
                code: "port-forbidden", status: 500, vi: "Không được phép dùng cổng \(port)", en: "Port \(port) may not be used",
                remedyVi: "Chọn cổng từ 1024 trở lên bằng --port", remedyEn: "Choose a port of 1024 or above by --port")
        default: return
        }
    }
}
