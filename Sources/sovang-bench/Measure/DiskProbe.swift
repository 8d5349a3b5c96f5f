import Foundation

/// How long this disk needs to make 8 kB durable: what every figure of a durable store must be read beside.
struct DiskProbe {
    /// A folder on the disk in question.
    let folder: String

    private static let block = 8_192
    private static let probes = 60

    /// The median, in milliseconds, of 60 overwrites of 8 kB, each made durable by fdatasync, as PostgreSQL does with its
    /// write-ahead log.
    func median() throws -> Double {
        let path = folder + "/fdatasync.probe"
        let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw BenchError.system("open", path) }
        defer {
            close(descriptor)
            unlink(path)
        }
        let blank = [UInt8](repeating: 0, count: Self.block * Self.probes)
        guard write(descriptor, blank, blank.count) == blank.count, fsync(descriptor) == 0 else {
            throw BenchError.system("write", path)
        }
        let full = [UInt8](repeating: 0x5A, count: Self.block)
        var times: [Double] = []
        for probe in 0..<Self.probes {
            let start = ContinuousClock.now
            let written = pwrite(descriptor, full, full.count, off_t(probe * Self.block))
            guard written == full.count, fdatasync(descriptor) == 0 else { throw BenchError.system("fdatasync", path) }
            times.append((ContinuousClock.now - start).milliseconds)
        }
        return times.median
    }
}
