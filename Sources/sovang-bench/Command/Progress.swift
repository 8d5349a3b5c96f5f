import Foundation

/// What a person sees while a long run goes on: on standard error, so that the table stays clean.
enum Progress {
    static func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
