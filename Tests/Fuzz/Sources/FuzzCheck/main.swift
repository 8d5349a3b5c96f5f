import CLibFuzzer
import Entry
import Foundation

/// Bytes pass the check if and only if they are the encoding of what they decode to.
func target(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let passes = (try? CanonicalJSON.check(bytes)) != nil
    let value = try? CanonicalJSON.decode(bytes)
    let isCanonical = value.flatMap { try? CanonicalJSON.encode($0) } == bytes
    precondition(passes == isCanonical, "the check and the codec disagree")
    return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, target))
