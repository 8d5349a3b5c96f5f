import Entry
import Foundation
import Service

/// What a running daemon says of itself to the other commands: its process, address and local token.
///
/// Mode 0600.
struct RuntimeFile {
    var pid: Int
    var port: Int
    var token: String
    var origin: String

    /// Reads the file; `nil` if there is none or it is not whole.
    static func read(_ file: URL) -> RuntimeFile? {
        guard let data = try? Data(contentsOf: file), let object = (try? CanonicalJSON.decode(Array(data)))?.object,
            let pid = object["pid"]?.integer, let port = object["port"]?.integer, let token = object["token"]?.string,
            let origin = object["origin"]?.string
        else { return nil }
        return RuntimeFile(pid: Int(pid), port: Int(port), token: token, origin: origin)
    }

    /// Writes the file, replacing the one of an earlier run.
    func write(to file: URL) throws {
        let object: JSONObject = [
            "origin": .string(origin), "pid": .integer(Int64(pid)), "port": .integer(Int64(port)), "token": .string(token),
        ]
        try PrivateFile.replace(file, bytes: try CanonicalJSON.encode(.object(object)))
    }

    /// Removes the file at the end of a run.
    static func remove(_ file: URL) { unlink(file.path) }
}
