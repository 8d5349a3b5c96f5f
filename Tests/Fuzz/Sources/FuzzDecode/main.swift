import CLibFuzzer
import Entry
import Foundation

/// Whatever the decoder takes has canonical bytes that decode to the same value.
func target(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for form in [TextForm.nfc, .verbatim] {
        guard let value = try? CanonicalJSON.decode(bytes, text: form) else { continue }
        let canonical = try? CanonicalJSON.encode(value, text: form)
        precondition(canonical != nil, "a decoded value cannot be encoded")
        precondition((try? CanonicalJSON.decode(canonical ?? [], text: form)) == value, "a value changed on its way")
    }
    return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments, target))
