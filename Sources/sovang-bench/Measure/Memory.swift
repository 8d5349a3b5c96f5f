import Foundation

/// The resident memory of this process.
enum Memory {
    /// The peak since the last ``resetPeak()``, in MiB (`VmHWM`).
    static var peakMiB: Double { field("VmHWM:") / 1_024 }

    /// Begins a new peak: the kernel forgets the old one.
    static func resetPeak() {
        let descriptor = open("/proc/self/clear_refs", O_WRONLY)
        guard descriptor >= 0 else { return }
        _ = write(descriptor, "5", 1)
        close(descriptor)
    }

    private static func field(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0
    }
}
